import { expect, test } from 'vitest';
import { formatComparison } from './comparison.ts';

test.each([
  ['>=', '不低于100个'],
  ['>', '超过100个'],
  ['=', '100个'],
  ['<=', '不超过100个'],
  ['<', '低于100个'],
  ['~', '100个左右'],
] as const)('%s is said before its value', (comparison, words) => {
  expect(formatComparison(comparison, 100, '个')).toBe(words);
});

test.each([
  ['>=', '一般', '一般不低于100个'],
  ['>=', '以上', '100个以上'],
  ['~', '左右', '100个左右'],
  ['~', '一般', '一般100个左右'],
  ['>=', '不少于', '不少于100个'],
  ['<=', '原则上', '原则上不超过100个'],
] as const)('%s with the word %s of its source is “%s”', (comparison, words, said) => {
  expect(formatComparison(comparison, 100, '个', words)).toBe(said);
});

test('a value is printed as given, with or without a unit', () => {
  expect(formatComparison('>=', '03-01')).toBe('不低于03-01');
});
