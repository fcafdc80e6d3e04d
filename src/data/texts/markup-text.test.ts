import { expect, test } from 'vitest';
import { markupTexts } from './markup-text.ts';

test('tags go, comments, attributes and entities stay as words', () => {
  expect(markupTexts('<p title="甲">乙<!-- 丙 --><b>丁</b>&amp;</p>').replace(/\s+/g, ' ')).toBe(
    ' 乙 丙 丁& 甲',
  );
});

test.each([
  ['comments that do not end', '<!--'.repeat(100_000)],
  ['one long word', `<${'a'.repeat(300_000)}`],
  ['names without values', `<${'a:'.repeat(100_000)}`],
  ['values that do not end', `<a ${'a="'.repeat(100_000)}`],
])('each sign is looked at once: %s', (_, source) => {
  expect(markupTexts(source).length).toBeGreaterThan(0);
});
