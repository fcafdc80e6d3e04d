import { expect, test } from 'vitest';
import { review } from './review.ts';

type Bar = readonly [label: string, value: number, text?: string];

function titleOf(...bars: readonly Bar[]): string | undefined {
  const facts = {
    unit: '家',
    bars: bars.map(([label, value, text = String(value)]) => ({
      label,
      value,
      text,
      confidence: '高' as const,
    })),
  };
  const reading = {
    figure: { chart: 'bar-table' as const, facts },
    notes: [],
    measure: '',
    drawn: [],
  };
  return review({ site: {} as never, reading, day: '2024-12-31' });
}

const BEFORE: Bar = ['备案空间数（复核前）', 100];
const AFTER: Bar = ['备案空间数（复核后）', 95];

test('a review that adds up is told', () => {
  const title = '一次复核取消5家：备案空间由100家减为95家';
  expect(titleOf(BEFORE, ['复核取消的空间', 5], AFTER)).toBe(title);
  expect(titleOf(['当年取消的空间', 60], AFTER, ['复核取消的空间', 5], BEFORE)).toBe(title);
});

test.each<[string, readonly Bar[]]>([
  ['numbers that do not add up', [BEFORE, ['复核取消的空间', 6], AFTER]],
  ['no number cancelled', [BEFORE, AFTER]],
  ['no number after', [BEFORE, ['复核取消的空间', 5]]],
  ['an inexact number', [BEFORE, ['复核取消的空间', 5, '约5'], AFTER]],
])('with %s there is no finding', (_why, bars) => {
  expect(titleOf(...bars)).toBeUndefined();
});
