import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Every rule of the strictest set, but where a sentence says why not.
export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'src/examples/**/golden/'] },
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // One line says all that a file takes from another, types and values.
      'no-duplicate-imports': 'error',
      // Nearly every sentence for a reader holds a number.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` and `if (…) return next()` are read as one instruction.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // The check goes on past refused cells and keys, which are null whatever a good one is.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Characters of Chinese are counted and cut by code point, which is what a spread gives.
      '@typescript-eslint/no-misused-spread': 'off',
      // The compiler says it (`noUnusedLocals`, `noUnusedParameters`).
      '@typescript-eslint/no-unused-vars': 'off',
      // There are no enumerations (`erasableSyntaxOnly`), and what these look for costs seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Takes `bold` of Word's library for the old method of strings; the types of packages change
      // only when their exact version here does.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    // A test that fails on a missing value says so; what it reads back is compared, not trusted.
    files: ['**/*.test.ts', '**/*-fixture.ts', 'src/testing/**/*.ts', 'src/examples/**/*.ts'],
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
