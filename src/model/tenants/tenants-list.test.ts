import { expect, it } from 'vitest';
import { tenants } from '../../schemas/tenant.ts';
import { addDays } from '../../text/dates.ts';
import { rowEntries } from '../search/rows.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';

it('a firm is found where it stands: among the newest on their page, else with the rows of its table', () => {
  const rows = Array.from(
    { length: 130 },
    (_, at) => `t${at},s1,企业${at},${addDays('2024-01-01', at)},,\n`,
  );
  const text = `编号,空间编号,企业名称,入驻日期,离开日期,去向\n${rows.join('')}`;
  const site = siteFixture({
    today: '2026-11-20',
    datasets: [datasetFixture(tenants, { '2026-06-30': text })],
  });
  const found = rowEntries(site);
  const routeOf = (name: string) => found.find(({ title }) => title === name)?.route;
  expect(routeOf('企业129')).toBe('tenants/#t129');
  expect(routeOf('企业10')).toBe('tenants/#t10');
  expect(routeOf('企业9')).toMatch(/^data\/tenants\/rows\/\w+\/#row-t9$/);
});
