import { htmlValidator } from './html-validator.ts';
import type { HtmlFault } from './site-html-fault.ts';
import type { SitePage } from './site-html-page.ts';

/** What html-validate finds in a page: grammar, permitted content, references, labels. */
export function standardFaults(page: SitePage): HtmlFault[] {
  const report = validator.validateStringSync(page.text, page.file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      file: page.file,
      line,
      rule: ruleId,
      message: `不合 HTML 规范「${ruleId}」：${message}`,
    })),
  );
}

/** Every rule of the recommended and document sets but these; each sentence says why not. */
const SWITCHED_OFF = {
  // Spelling without a meaning: the compiler and the minifier choose it, and no reader sees it.
  'attr-quotes': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  // Official titles are long and may not be shortened.
  'long-title': 'off',
  // Every file comes from the same site, and the Content-Security-Policy allows no other.
  'require-sri': 'off',
  // A table cell keeps a phone number on one line by its style.
  'tel-non-breaking': 'off',
  // Own rules report these in Chinese.
  'heading-level': 'off',
  'no-dup-id': 'off',
  'no-inline-style': 'off',
} as const;

const validator = htmlValidator({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    ...SWITCHED_OFF,
    // Clause ids may begin with a digit, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // A list of days may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});
