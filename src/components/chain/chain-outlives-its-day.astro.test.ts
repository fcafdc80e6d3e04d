import { resolve } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { readEdition } from '../../data/edition.ts';
import { chainsOfRound } from '../../model/chain/chains.ts';
import { joinSite } from '../../model/site/join-site.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import ChainTable from './ChainTable.astro';
import SpaceChain from './SpaceChain.astro';

const container = await AstroContainer.create();

/** The example city, where a 公示 ends on 26 November. */
function siteOn(day: string): SiteData {
  const { edition } = readEdition(resolve('src/example-city'), day);
  if (edition === undefined) throw new Error('the example city cannot be read');
  return joinSite(edition);
}

/** What stands first in a component on a day, as the clock of pages shows it. */
async function saidOn(day: string, component: unknown, props: object): Promise<string[]> {
  const html = await container.renderToString(component as never, { props: { ...props } });
  const $ = load(html);
  $('[data-on]').each((_, element) => {
    const [from = '', until = ''] = ($(element).attr('data-on') ?? '').split('..');
    if (from <= day && (until === '' || day <= until)) $(element).removeAttr('hidden');
    else $(element).remove();
  });
  return $('.chains > div:first-child li, p')
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, ''))
    .filter((text) => /^数据冻结|公示/.test(text) && !text.startsWith('“'));
}

test('a 公示 has ended for a space from the day after its last, also on a site built before', async () => {
  const [built, later] = [siteOn('2026-11-25'), siteOn('2026-11-27')];
  const on = (day: string, site: SiteData) => saidOn(day, SpaceChain, { site, spaceId: 'xc-s01' });
  expect((await on('2026-11-26', built)).join()).not.toContain('公示期满');
  expect((await on('2026-11-27', built)).join()).toContain('2026年11月26日公示期满隔6天');
  expect(await on('2026-11-27', built)).toEqual(await on('2026-11-27', later));
  expect(await on('2026-11-26', built)).toEqual(await on('2026-11-26', siteOn('2026-11-26')));
});

test('so it is in the words above the units of a round', async () => {
  const on = (day: string, built: string) => {
    const site = siteOn(built);
    const [chain] = chainsOfRound(site, 'eval-2026');
    return saidOn(day, ChainTable, { site, chain });
  };
  expect(await on('2026-11-26', '2026-11-25')).toEqual([
    '数据冻结2026年10月30日，公示2026年11月20日（隔21天）。',
  ]);
  const after = [
    '数据冻结2026年10月30日，公示2026年11月20日（隔21天），公示期满2026年11月26日（隔6天）。',
  ];
  expect(await on('2026-11-27', '2026-11-25')).toEqual(after);
  expect(await on('2026-11-27', '2026-11-27')).toEqual(after);
});
