import { expect, test } from 'vitest';
import { DATASETS } from '../schemas/datasets.ts';
import type { Dataset } from './dataset.ts';
import { knownDataset } from './known-dataset.ts';

const titles = { name: 'titles', isOwn: false, schema: DATASETS.titles } as unknown as Dataset;

test('a dataset is known to the pages too, which hold a copy of its schema', () => {
  const read = { ...titles, schema: { ...titles.schema } };
  expect(knownDataset(new Map([['titles', read]]), 'titles')).toBe(read);
});

test('a table that an edition declares itself is no dataset of the program', () => {
  expect(knownDataset(new Map([['titles', { ...titles, isOwn: true }]]), 'titles')).toBeUndefined();
});
