import { expect, it } from 'vitest';
import { tenants } from '../../schemas/tenant.ts';
import { addDays } from '../../text/dates.ts';
import { rowEntries } from '../search/rows.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { statesInWords } from './tenants-list.ts';

/** Where the firms of a table of so many rows are found, the first of which entered first. */
function routesOf(count: number) {
  const rows = Array.from(
    { length: count },
    (_, at) => `t${at},s1,企业${at},${addDays('2024-01-01', at)},,\n`,
  );
  const text = `编号,空间编号,企业名称,入驻日期,离开日期,去向\n${rows.join('')}`;
  const site = siteFixture({
    today: '2026-11-20',
    datasets: [datasetFixture(tenants, { '2026-06-30': text })],
  });
  const found = rowEntries(site);
  const routeOf = (name: string) => found.find(({ title }) => title === name)?.route;
  return routeOf;
}

it('a firm is found where it stands: among the newest on their page, else with the rows of its table', () => {
  const few = routesOf(130);
  expect([few('企业129'), few('企业10')]).toEqual(['tenants/#t129', 'tenants/#t10']);
  expect(few('企业9')).toBe('data/tenants/#row-t9');
  expect(routesOf(900)('企业9')).toBe('data/tenants/rows/2024/#row-t9');
});

it('a firm of which nobody said whether it left is not counted among those that stay', () => {
  const rows =
    't1,s1,甲,2024-01-01,,\nt2,s1,乙,2024-01-01,未报送,未报送\nt3,s1,丙,2024-01-01,2024-05-01,未报送\n';
  const text = `编号,空间编号,企业名称,入驻日期,离开日期,去向\n${rows}`;
  const site = siteFixture({
    today: '2026-11-20',
    datasets: [datasetFixture(tenants, { '2026-06-30': text })],
  });
  expect(statesInWords(site.rows('tenants'))).toBe('在孵1家，去向未报送1家，去向不明1家');
});
