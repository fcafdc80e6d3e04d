import { expect, test } from 'vitest';
import { chosenWords, orderWords, rangeWords } from './column-words.ts';
import type { ToolColumn } from './tool-table.ts';

const column = (title: string, more: Partial<ToolColumn> = {}): ToolColumn => ({
  key: 'a',
  title,
  type: 'number',
  facet: undefined,
  ...more,
});

test('an order is told as readers ask for it', () => {
  const price = column('工位月租(元)', { isLeastFirst: true });
  expect(orderWords(price, false)).toBe('工位月租：低的在前');
  expect(orderWords(column('空余工位(个)'), true)).toBe('空余工位：多的在前');
  expect(orderWords(column('得分'), true)).toBe('得分：大的在前');
  expect(orderWords(column('占比(%)'), false)).toBe('占比：低的在前');
  expect(orderWords(column('到期', { type: 'date' }), false)).toBe('到期：早的在前');
  expect(orderWords(column('级别', { type: 'text' }), false)).toBe('级别：按拼音');
});

test('the button of a list says the value that is chosen, and of several how many', () => {
  const place = column('所在地', { type: 'text', facet: 'value' });
  expect(chosenWords(place, [])).toBe('所在地');
  expect(chosenWords(place, ['听潮区'])).toBe('所在地：听潮区');
  expect(chosenWords(place, ['听潮区', ''])).toBe('所在地：2项');
  expect(chosenWords(place, [''])).toBe('所在地：没有写');
  expect(chosenWords(column('比较', { facet: 'value' }), ['>='])).toBe('比较：不低于');
  expect(chosenWords(column('授予', { type: 'date', facet: 'year' }), ['2025'])).toBe(
    '授予：2025年',
  );
});

test('bounds are told in words', () => {
  expect(rangeWords({})).toBe('');
  expect(rangeWords({ max: 300 })).toBe('不多于300');
  expect(rangeWords({ min: 100, max: 300 })).toBe('不少于100、不多于300');
});
