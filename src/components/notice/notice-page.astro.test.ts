import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readEdition } from '../../data/edition.ts';
import { joinSite } from '../../model/site/join-site.ts';
import NoticePage from './NoticePage.astro';

const container = await AstroContainer.create();

async function pageOn(day: string) {
  const { edition } = readEdition(resolve('src/example-city'), day);
  const site = joinSite(edition!);
  const folder = site.edition.notices.find(({ id }) => id === 'gs-2026-titles');
  return load(await container.renderToString(NoticePage as never, { props: { site, folder } }));
}

it.each([
  ['2026-11-23', '可以提出异议，到2026年11月26日（周四）为止。'],
  ['2026-11-27', '公示期已于2026年11月26日（周四）结束。还没有登出结果。'],
])(
  'on %s the head leads to how one objects, where it is said whether one may',
  async (day, said) => {
    const $ = await pageOn(day);
    expect($('.page-head a[href="#objection"]').text()).toBe('怎样提出异议');
    $('[hidden]').remove();
    const part = $('section[aria-labelledby="objection"]');
    expect(part.find('p').first().text().trim()).toBe(said);
  },
);

it('says where the office is that takes objections, where the site knows its address', async () => {
  const $ = await pageOn('2026-11-23');
  const text = $('section[aria-labelledby="objection"]').text().replace(/\s+/g, '');
  expect(text).toContain('受理单位的地址是栩川市墨池区长桥路1号市民中心3楼（示例），电子邮箱是');
});
