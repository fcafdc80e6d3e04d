import { expect, test } from 'vitest';
import { normalisedHtml } from './normalised-html.ts';

test('scope marks, comments and white space do not count', () => {
  const html = '<p class="soft astro-abcd1234" data-astro-cid-abcd1234>\n  一\t二 <!-- x --></p>';
  expect(normalisedHtml(html)).toBe('<p class="soft ">\n一 二\n</p>');
  expect(normalisedHtml('<p data-astro-cid-abcd1234 data-astro-source-file="/a b">一</p>')).toBe(
    '<p>\n一\n</p>',
  );
});

test('words, tags and attributes count', () => {
  expect(normalisedHtml('<p>一</p>')).not.toBe(normalisedHtml('<p>二</p>'));
  expect(normalisedHtml('<a href="/a">一</a>')).not.toBe(normalisedHtml('<a href="/b">一</a>'));
});
