import { describe, expect, it } from 'vitest';
import type { SiteUpdate } from '../../model/changes/updates.ts';
import { kindCounts, updateMonths, updateRoute } from './update-months.ts';

const update = (date: string, kind: SiteUpdate['kind'], route = 'data/spaces/'): SiteUpdate => ({
  id: `${kind}-${date}`,
  date,
  kind,
  title: kind,
  route,
});

const UPDATES = [
  update('2016-05-02', '新增'),
  update('2016-05-01', '更正'),
  update('2015-05-09', '新增'),
];

describe('updateMonths', () => {
  it('groups by month of one year, in the order given', () => {
    expect(updateMonths(UPDATES).map(({ month, kinds }) => ({ month, kinds }))).toEqual([
      { month: '2016-05', kinds: ['更正', '新增'] },
      { month: '2015-05', kinds: ['新增'] },
    ]);
  });
});

describe('kindCounts', () => {
  it('counts the kinds that occur, corrections first', () => {
    expect(kindCounts(UPDATES)).toEqual([
      { kind: '更正', name: 'correction', count: 1 },
      { kind: '新增', name: 'addition', count: 2 },
    ]);
  });
});

describe('updateRoute', () => {
  it('leads to the part of a dataset page that tells of it, and leaves other pages alone', () => {
    expect(updateRoute(update('2016-05-01', '更正'))).toBe('data/spaces/#corrections');
    expect(updateRoute(update('2016-05-01', '新版本'))).toBe('data/spaces/#versions');
    expect(updateRoute(update('2016-05-01', '报告', 'reports/a/'))).toBe('reports/a/');
  });
});
