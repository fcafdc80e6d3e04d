import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

test('in the last ninety days it is told how many are left, on the last that it ends today', () => {
  expect(daysLeft('2026-12-01', '2026-12-20')).toBe('还有19天');
  expect(daysLeft('2026-12-20', '2026-12-20')).toBe('今天到期');
  expect(daysLeft('2026-12-21', '2026-12-20')).toBe('');
  expect(daysLeft('2026-09-20', '2026-12-20')).toBe('');
  expect(daysLeft('2026-09-21', '2026-12-20')).toBe('还有90天');
});
