import { expect, test } from 'vitest';
import { sentence, withHint } from './sentence.ts';

test('a text without a stop gets one, others stay as they are', () => {
  expect(sentence('收录8家')).toBe('收录8家。');
  expect(sentence('收录8家。')).toBe('收录8家。');
  expect(sentence(undefined)).toBe('');
});

test('what to do follows a question without a second stop', () => {
  expect(withHint('没有「s2」，是不是「s1」？', '写s1')).toBe('没有「s2」，是不是「s1」？写s1');
  expect(withHint('这一格是空的（见上）', '补上')).toBe('这一格是空的（见上）。补上');
});
