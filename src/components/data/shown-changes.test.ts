import { expect, test } from 'vitest';
import { shownChanges } from './shown-changes.ts';

const version = (name: string, cells: number) => ({
  version: name,
  previous: 'before',
  added: [],
  removed: [],
  changed: Array.from({ length: cells }, (_, at) => ({
    id: `s${at}`,
    key: 'desks',
    title: '工位数(个)',
    from: '1',
    to: '2',
  })),
});
const shownOf = (...versions: readonly ReturnType<typeof version>[]) =>
  shownChanges(versions).map(({ change, cells }) => `${change.version}:${cells.length}`);

test('the newest versions show their changed cells first, together no more than a page holds', () => {
  expect(shownOf(version('2026-06', 35), version('2026-05', 35), version('2026-04', 35))).toEqual([
    '2026-06:30',
    '2026-05:10',
    '2026-04:0',
  ]);
});

test('few changes of few versions are shown whole', () => {
  expect(shownOf(version('2026-06', 3), version('2026-05', 4))).toEqual(['2026-06:3', '2026-05:4']);
});

test('of ten years of months the newest twelve are told', () => {
  const months = Array.from({ length: 120 }, (_, at) => version(`v${at}`, 40));
  expect(shownChanges(months).length).toBe(12);
  expect(shownChanges(months).flatMap(({ cells }) => cells).length).toBe(40);
});
