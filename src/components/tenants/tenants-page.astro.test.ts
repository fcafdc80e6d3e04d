import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { datasetFixture } from '../../model/site/dataset-fixture.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import { spaces } from '../../schemas/space.ts';
import { tenants } from '../../schemas/tenant.ts';
import SpaceTenants from './SpaceTenants.astro';
import TenantsPage from './TenantsPage.astro';

const contact = { office: '', phone: '', address: '', email: '', hours: '', supervisionPhone: '' };
const container = await AstroContainer.create();

/** A city of one space, into which 30 firms went on one day. */
function siteOf(enteredOn: string) {
  const rows = Array.from({ length: 30 }, (_, at) => `t${at},s1,企业${at},${enteredOn},,\n`);
  const header = '编号,空间编号,企业名称,入驻日期,离开日期,去向\n';
  const space = '编号,名称,类型,区划代码,状态,来源\ns1,塘巢,众创空间,000001,在册,a\n';
  return siteFixture({
    today: '2026-11-20',
    site: { title: '示例', url: 'https://example.test', contact, authorities: [], newsletter: {} },
    datasets: [
      datasetFixture(spaces, { '2026-06-30': space }),
      datasetFixture(tenants, { '2026-06-30': header + rows.join('') }),
    ],
  });
}

async function textOf(component: unknown, props: Record<string, unknown>): Promise<string> {
  const $ = load(await container.renderToString(component as never, { props }));
  $('svg').remove();
  return $.root().text().replace(/\s+/g, '');
}

it('says that survival cannot be told yet where all firms entered within a year', async () => {
  const lately = siteOf('2026-01-15');
  expect(await textOf(TenantsPage, { site: lately })).toContain(
    '1家空间入驻过30家次：在孵30家。没有一家观察满1年，还估计不出存活率。',
  );
  expect(await textOf(TenantsPage, { site: siteOf('2025-01-15') })).toContain(
    '1家空间入驻过30家次：在孵30家。入驻满1年，没有一家注销或吊销。',
  );
});

it('holds a space against the city only where the city can be told', async () => {
  const sources = { numbersOf: () => [], list: [] };
  const of = (site: ReturnType<typeof siteOf>) =>
    textOf(SpaceTenants, { site, spaceId: 's1', sources });
  expect(await of(siteOf('2026-01-15'))).not.toContain('全部空间合起来');
  expect(await of(siteOf('2025-01-15'))).toContain(
    '全部空间合起来：入驻满1年，没有一家注销或吊销（曲线）。',
  );
});
