import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { SITE } from '../../bench/national-tables.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import Directory from './Directory.astro';

const container = await AstroContainer.create();

/** The directory of spaces given as 区划代码 and 空余工位. */
async function directoryOf(...spaces: readonly [division: string, free: string][]) {
  const rows = spaces.map(
    ([division, free], index) => `s0${index},示例${index}号,众创空间,${division},在册,${free},src`,
  );
  const head = '编号,名称,类型,区划代码,状态,空余工位(个),来源';
  const site = siteOf({ spaces: [head, ...rows].join('\n') }, { site: SITE });
  return load(await container.renderToString(Directory as never, { props: { site } }));
}

test('each place leads to its free desks, the most first', async () => {
  const $ = await directoryOf(['330402', '3'], ['330482', '12'], ['330482', '']);
  expect($('.page-head').hasClass('has-picture')).toBe(true);
  const links = $('.at-a-glance a')
    .toArray()
    .map((link) => [$(link).text(), decodeURI($(link).attr('href') ?? '')]);
  expect(links).toEqual([
    ['南湖区', '/spaces/?group=嘉兴市南湖区&sort=-freeDesks#list'],
    ['平湖市', '/spaces/?group=嘉兴市平湖市&sort=-freeDesks#list'],
  ]);
  expect($('.at-a-glance td').last().text().replace(/\s+/g, ' ').trim()).toBe('缺1家 12');
});

test('without free desks the head keeps its margin for days and downloads', async () => {
  const $ = await directoryOf(['330402', ''], ['330482', '']);
  expect($('.at-a-glance')).toHaveLength(0);
  expect($('.page-head').hasClass('has-picture')).toBe(false);
});
