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

const due = (route: string, cadence: string) =>
  dueOf(edition, { route, cadence, provisionIds: 'p1' });

test('what a frequency asks for is overdue from the day after the last one', () => {
  expect(due('statistics/', 'P3M')).toEqual({
    newestOn: '2025-12-31',
    ownNewestOn: undefined,
    dueOn: '2026-03-31',
    overdueFrom: '2026-04-01',
  });
});

test('what never came is overdue at once, without a frequency never', () => {
  expect(due('stories/', 'P3M').overdueFrom).toBe('0000-01-01');
  expect(due('stories/', '不定期').overdueFrom).toBeUndefined();
  expect(due('statistics/', '不定期').overdueFrom).toBeUndefined();
});

test('what is computed of a dataset below its page is as new as the dataset', () => {
  expect(due('statistics/rows/', 'P3M').newestOn).toBe('2025-12-31');
});

test('the 公示 of a matter are those on the ground of its clauses, and judged with all others', () => {
  const notice = (publishedAt: string, basis: string) => ({
    id: basis,
    folder: `data/notices/${basis}`,
    list: undefined,
    notice: { kind: '公示', basis: [basis], publishedAt: `${publishedAt} 09:00` },
  });
  const notices = [notice('2025-05-25', 'rent'), notice('2025-11-20', 'title')] as never;
  const of = (provisionIds: string) =>
    dueOf({ ...edition, notices }, { route: 'notices/', cadence: 'P6M', provisionIds });
  expect(of('filing；rent')).toMatchObject({
    newestOn: '2025-11-20',
    ownNewestOn: '2025-05-25',
    overdueFrom: '2026-05-21',
  });
  expect(of('title').ownNewestOn).toBe('2025-11-20');
  expect(of('other').ownNewestOn).toBeUndefined();
});
