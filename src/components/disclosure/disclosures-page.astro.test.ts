import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { SITE } from '../../bench/national-tables.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import DisclosuresPage from './DisclosuresPage.astro';

const container = await AstroContainer.create();

/** The lead of the page of matters that never came, each due every year or at no time. */
async function leadOf(...matters: readonly [item: string, cadence: string][]): Promise<string> {
  const rows = matters.map(
    ([item, cadence], index) => `d${index},${item},内容,p1,某局,每年,${cadence},communities/`,
  );
  const head = '编号,公开事项,公开内容,依据条款,公开主体,时限,频率,栏目';
  const tables = { disclosures: [head, ...rows].join('\n') };
  const today = '2026-11-25';
  const held = siteOf(tables, { today, site: SITE });
  const site = { ...held, edition: { ...held.edition, today } };
  const html = await container.renderToString(DisclosuresPage as never, { props: { site } });
  return load(html)('.answer').text().replace(/\s+/g, ' ').trim();
}

test('the lead names what is overdue', async () => {
  expect(await leadOf(['名单', 'P1Y'], ['预算', '不定期'], ['统计', 'P1Y'])).toContain(
    '2项逾期：名单、统计。',
  );
  expect(await leadOf(['预算', '不定期'])).not.toContain('逾期：');
});

test('of more than three it names the first three', async () => {
  expect(await leadOf(['甲', 'P1Y'], ['乙', 'P1Y'], ['丙', 'P1Y'], ['丁', 'P1Y'])).toContain(
    '4项逾期：甲、乙、丙等。',
  );
});
