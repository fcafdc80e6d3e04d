import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { datasetFixture, deskSchema } from '../../model/site/dataset-fixture.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import Versions from './Versions.astro';

const container = await AstroContainer.create();

/** The page of a table that had a version on each of so many days. */
async function versionsOf(count: number) {
  const days = Array.from({ length: count }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const dataset = datasetFixture(
    deskSchema(),
    Object.fromEntries(days.map((day) => [day, '编号,名称,代码,工位数,来源\nd1,示例甲,,3,\n'])),
  );
  const site = siteFixture({ today: '2026-11-20', datasets: [dataset] });
  return load(await container.renderToString(Versions, { props: { site, dataset } }));
}

it('lists a few versions as rows, all of them', async () => {
  const page = await versionsOf(3);
  expect(page('tbody tr').length).toBe(3);
  expect(page('details').length).toBe(0);
  expect(page('tbody th').first().text()).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/);
});

it('of many lists sixty as rows and the older ones as files, each once', async () => {
  const page = await versionsOf(64);
  expect(page('tbody tr').length).toBe(60);
  expect(page('summary').text()).toBe('更早的4版');
  const older = page('details a');
  expect(older.map((_, each) => page(each).attr('href')).get()).toEqual([
    '/data/desk-register/2024-01-04.csv',
    '/data/desk-register/2024-01-03.csv',
    '/data/desk-register/2024-01-02.csv',
    '/data/desk-register/2024-01-01.csv',
  ]);
  const anchors = page('[id^="version-"]')
    .map((_, each) => page(each).attr('id'))
    .get();
  expect(new Set(anchors).size).toBe(64);
});
