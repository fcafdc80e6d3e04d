import { expect, test } from 'vitest';
import type { Edition } from '../data/edition.ts';
import { emptyVersions, withoutEmptyVersions } from './empty-versions.ts';

function edition(rows: readonly number[], sealed: readonly string[] = []): Edition {
  const versions = rows.map((count, index) => ({
    asOf: `2026-0${index + 1}-01`,
    table: { file: `data/spaces/2026-0${index + 1}-01.csv`, entries: Array(count).fill({}) },
  }));
  return {
    datasets: new Map([['spaces', { versions }]]),
    files: { has: () => true },
    ledger: { entries: sealed.map((file) => ({ file })) },
  } as unknown as Edition;
}

test('a header-only file gives way to the first table of a dataset', () => {
  expect(emptyVersions(edition([0]), 'spaces')).toEqual(['data/spaces/2026-01-01.csv']);
  expect(withoutEmptyVersions(edition([0])).datasets.get('spaces')?.versions).toEqual([]);
  expect(withoutEmptyVersions(edition([0])).files.has('data/spaces/2026-01-01.csv')).toBe(false);
  expect(withoutEmptyVersions(edition([0])).files.has('data/spaces/2026-02-01.csv')).toBe(true);
});

test('an empty list among others, or one that was sealed, is a fact and stays', () => {
  expect(emptyVersions(edition([3, 0]), 'spaces')).toEqual([]);
  expect(emptyVersions(edition([0], ['data/spaces/2026-01-01.csv']), 'spaces')).toEqual([]);
  expect(withoutEmptyVersions(edition([3, 0])).datasets.get('spaces')?.versions).toHaveLength(2);
});
