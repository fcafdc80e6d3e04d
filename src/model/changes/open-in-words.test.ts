import { expect, test } from 'vitest';
import { openInWords } from './open-in-words.ts';

test('a 公示 that has not begun takes no objections yet', () => {
  const days = { openFrom: '2026-11-30', openUntil: '2026-12-04' };
  expect(openInWords(days, '2026-11-25')).toEqual([
    { until: '2026-11-29', said: '11月30日起可以提出异议。' },
    { from: '2026-11-30', until: '2026-12-04', said: '可以提出异议。' },
    { from: '2026-12-05', said: '公示期已满。' },
  ]);
});

test('of an update that is no 公示 nothing is said', () => {
  expect(openInWords({}, '2026-11-25')).toEqual([]);
});
