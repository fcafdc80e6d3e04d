import { expect, test } from 'vitest';
import { sentence } from './sentence.ts';

test('a text without a stop gets one, others stay as they are', () => {
  expect(sentence('收录8家')).toBe('收录8家。');
  expect(sentence('收录8家。')).toBe('收录8家。');
  expect(sentence(undefined)).toBe('');
});
