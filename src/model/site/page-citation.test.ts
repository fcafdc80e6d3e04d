import { expect, it } from 'vitest';
import { siteFixture } from './site-fixture.ts';
import { figureCitation, pageCitation } from './page-citation.ts';

const site = siteFixture({ today: '2026-11-22', site: { url: 'https://city.example/' } });
const section = 'spaces/';

it('names who is the source of a page, and the day that the page bears', () => {
  const notice = {
    ...{ title: '关于拟授予名单的公示', route: 'notices/gs-1/', section: 'notices/' },
    ...{ publishedOn: '2026-11-20 09:00', contentSource: '示例市科技局' },
  };
  expect(pageCitation(site, notice)).toBe(
    '示例市科技局. 关于拟授予名单的公示[EB/OL]. 2026-11-20[2026-11-22]. https://city.example/notices/gs-1/.',
  );
});

it('names the site for a page about a row and for a list', () => {
  const row = { title: '塘巢', route: 'spaces/s01/', section, record: '《空间名录》第2行' };
  expect(pageCitation(site, { ...row, contentSource: '空间名录', publishedOn: '2026-06-30' })).toBe(
    '示例市众创公开. 塘巢[EB/OL]. 2026-06-30[2026-11-22]. https://city.example/spaces/s01/.',
  );
  expect(pageCitation(site, { title: '空间名录', route: 'spaces/', section })).toBe(
    '示例市众创公开. 空间名录[EB/OL]. 2026-11-22[2026-11-22]. https://city.example/spaces/.',
  );
});

it('is left to pages that say more of it, and to none that are about the site', () => {
  const cited = (route: string, of: string | undefined) =>
    pageCitation(site, { title: '一页', route, section: of });
  expect(cited('data/spaces/', 'data/')).toBeUndefined();
  expect(cited('issues/2026-01/', 'issues/')).toBeUndefined();
  expect(cited('search/', 'data/')).toBeUndefined();
  expect(cited('about/', undefined)).toBeUndefined();
  expect(cited('data/', 'data/')).toBeDefined();
});

it('of a drawing leads to its picture', () => {
  expect(figureCitation(site, '一年增加50%', 'figures/home.png')).toBe(
    '示例市众创公开. 一年增加50%[EB/OL]. 2026-11-22[2026-11-22]. https://city.example/figures/home.png.',
  );
});
