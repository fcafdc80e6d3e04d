import { expect, test } from 'vitest';
import { jsonTexts } from './json-text.ts';

test('keys, texts and numbers stand at their lines, with escapes read', () => {
  const words = jsonTexts('{\n  "a\\u4e00": 12\n}').map(({ text }) => text);
  expect([...words].sort()).toEqual(['12', 'a一']);
});

test('a text larger than is read gives its lines, at once', () => {
  const text = `{${Array.from({ length: 10_002 }, (_, index) => `"k${index}": 1`).join(',\n')}}`;
  expect(jsonTexts(text)).toHaveLength(10_002);
  expect(jsonTexts(text)[1]?.text).toBe('"k1": 1,');
});
