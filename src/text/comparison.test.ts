import { expect, test } from 'vitest';
import { formatComparison } from './comparison.ts';

test.each([
  ['>=', '不低于100个'],
  ['>', '超过100个'],
  ['=', '100个'],
  ['<=', '不超过100个'],
  ['<', '低于100个'],
  ['~', '约100个'],
] as const)('%s is said before its value', (comparison, words) => {
  expect(formatComparison(comparison, 100, '个')).toBe(words);
});

test('a value is printed as given, with or without a unit', () => {
  expect(formatComparison('>=', '03-01')).toBe('不低于03-01');
});
