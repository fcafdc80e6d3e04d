import parser from '@typescript-eslint/parser';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

// Components and pages. What holds for TypeScript stands in .oxlintrc.jsonc.
export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'node_modules/', 'src/examples/**/golden/'] },
  ...astro.configs.recommended,
  // The one that the plugin looks for by itself; named, so that nobody takes it for unused.
  { files: ['**/*.astro'], languageOptions: { parserOptions: { parser } } },
);
