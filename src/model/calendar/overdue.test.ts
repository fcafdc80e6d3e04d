import { expect, test } from 'vitest';
import { statistics } from '../../schemas/statistic.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { dueOf } from './overdue.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(statistics, {
      '2025-12-31': '编号,期间,区划代码,指标,值,单位,来源\na,2024,000000,甲,1,家,s\n',
    }),
  ],
});
const edition = { ...site.edition, today: site.today };

test('what a frequency asks for is overdue from the day after the last one', () => {
  expect(dueOf(edition, 'statistics/', 'P3M')).toEqual({
    newestOn: '2025-12-31',
    dueOn: '2026-03-31',
    overdueFrom: '2026-04-01',
  });
});

test('what never came is overdue at once, without a frequency never', () => {
  expect(dueOf(edition, 'stories/', 'P3M').overdueFrom).toBe('0000-01-01');
  expect(dueOf(edition, 'stories/', '不定期').overdueFrom).toBeUndefined();
  expect(dueOf(edition, 'statistics/', '不定期').overdueFrom).toBeUndefined();
});

test('what is computed of a dataset below its page is as new as the dataset', () => {
  expect(dueOf(edition, 'statistics/rows/', 'P3M').newestOn).toBe('2025-12-31');
});
