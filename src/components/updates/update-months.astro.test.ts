import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import type { SiteUpdate } from '../../model/changes/updates.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import UpdateMonths from './UpdateMonths.astro';

const container = await AstroContainer.create();

const update = (id: string, kind: SiteUpdate['kind']) =>
  ({ id, kind, title: id, route: `reports/${id}/`, date: '2026-03-01' }) as SiteUpdate;

async function waysBack(isPart: boolean) {
  const html = await container.renderToString(UpdateMonths, {
    props: {
      site: siteFixture({ today: '2026-11-20' }),
      updates: [update('a', '报告'), update('b', '旬报'), update('c', '报告')],
      isPart,
    },
  });
  const page = load(html);
  return page('.only')
    .map((_, each) => page(each).text().replace(/\s+/g, '').trim())
    .get();
}

it('who has chosen a kind is led back to all, of a page among others to those of the page', async () => {
  expect(await waysBack(false)).toEqual(['只列报告，2条。全部3条', '只列旬报，1条。全部3条']);
  expect(await waysBack(true)).toEqual([
    '只列报告，2条。这一页的3条',
    '只列旬报，1条。这一页的3条',
  ]);
});
