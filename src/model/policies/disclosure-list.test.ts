import { describe, expect, it } from 'vitest';
import { disclosures } from '../../schemas/disclosure.ts';
import { statistics } from '../../schemas/statistic.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { disclosuresList } from './disclosure-list.ts';
import { siteFixture } from '../site/site-fixture.ts';

function listOf(
  kind: 'government' | 'demonstration',
  route: string,
  cadence: string,
  illustrative = false,
) {
  const today = '2026-03-01';
  const site = siteFixture({
    today,
    site: { kind, illustrative },
    datasets: [
      datasetFixture(statistics, {
        '2024-12-31': '编号,期间,区划代码,指标,值,单位,来源\na,2024,000000,甲,1,家,s\n',
      }),
      datasetFixture(disclosures, {
        '2026-01-01':
          '编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目\n' +
          `d1,统计,统计数,p1；p2,某局,每年,${cadence},${route}\n`,
      }),
    ],
  });
  return disclosuresList({ ...site, edition: { ...site.edition, today } })[0];
}

describe('disclosuresList', () => {
  it('names the page and its newest version', () => {
    const line = listOf('government', 'statistics/', '不定期');
    expect(line).toMatchObject({
      pageTitle: '统计',
      newestOn: '2024-12-31',
      provisionIds: ['p1', 'p2'],
    });
    expect(line?.overdueFrom).toBeUndefined();
  });

  it('names no page that the edition does not have, and takes what never came for overdue', () => {
    expect(listOf('government', 'communities/', 'P1Y')).toMatchObject({
      pageTitle: undefined,
      newestOn: undefined,
      overdueFrom: '0000-01-01',
    });
  });

  it('says from when something is overdue of an authority’s own or an invented office, of no real one', () => {
    expect(listOf('government', 'statistics/', 'P1Y')?.overdueFrom).toBe('2026-01-01');
    expect(listOf('government', 'statistics/', 'P2Y')?.overdueFrom).toBe('2027-01-01');
    expect(listOf('demonstration', 'statistics/', 'P1Y')?.overdueFrom).toBeUndefined();
    expect(listOf('demonstration', 'statistics/', 'P1Y', true)?.overdueFrom).toBe('2026-01-01');
  });
});
