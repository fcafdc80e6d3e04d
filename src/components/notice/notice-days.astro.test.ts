import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteFixture } from '../../model/site/site-fixture.ts';
import NoticeDays from './NoticeDays.astro';

const container = await AstroContainer.create();

/** The number of each day of a period, or the words in its place. */
async function countsOf(period: object): Promise<string[]> {
  const notice = { kind: '公示', publishedAt: '2026-04-29 09:00', period };
  const site = siteFixture({ today: '2026-12-01' });
  const html = await container.renderToString(NoticeDays as never, { props: { site, notice } });
  const $ = load(html);
  return $('.notice-days strong')
    .toArray()
    .map((each) => $(each).text());
}

it('says of a day that does not count why: a weekend, a holiday, the first day', async () => {
  expect(
    await countsOf({
      ...{ from: '2026-11-20', to: '2026-11-24', length: 2, unit: '工作日' },
      startDayCounted: false,
    }),
  ).toEqual(['不计', '休', '休', '1', '2']);
  expect(
    await countsOf({
      ...{ from: '2026-04-30', to: '2026-05-06', length: 2, unit: '工作日' },
      startDayCounted: true,
    }),
  ).toEqual(['1', '放假', '放假', '放假', '放假', '放假', '2']);
});

it('of calendar days counts all but a first one that is not counted', async () => {
  expect(
    await countsOf({
      ...{ from: '2026-11-21', to: '2026-11-23', length: 2, unit: '日' },
      startDayCounted: false,
    }),
  ).toEqual(['不计', '1', '2']);
});
