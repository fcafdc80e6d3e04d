import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { atomFeed, rssFeed } from './feeds.ts';

const site = {
  title: '示例市众创公开',
  url: 'https://city.example',
  kind: 'demonstration',
  illustrative: true,
} as const;
const channel = {
  title: '更新与更正',
  description: '数据表的新增和更正',
  route: 'updates/',
  feedRoute: 'updates/atom.xml',
  updatedOn: '2016-03-25',
};
const items = [
  {
    id: 'reports/days/',
    title: '5% < 10%：<b>公示</b>几天',
    route: 'reports/days/',
    publishedOn: '2016-04-01',
    summary: '首尾都算 & 周末不算 ]]> ]]>',
    html: '<p>a ]]> b ]]> c</p>',
    kind: '报告',
  },
  {
    id: 'updates/#version-spaces-2016-06-30',
    title: '截至2016-06-30的《空间名录》\u000b：8条',
    route: 'data/spaces/',
    publishedOn: '2016-06-30',
    summary: '新增8条',
    kind: '新增',
  },
];
const canonical = (url: string, route: string) => `${url}/zwgk/${route}`;

describe('atomFeed', () => {
  const text = atomFeed(channel, items, site, canonical);
  const $ = load(text, { xml: true });

  it('opens in a browser as a list, with the style sheet of the site that it lies on', () => {
    const styleOf = (xml: string) => xml.split('\n')[1];
    expect(styleOf(text)).toBe('<?xml-stylesheet type="text/css" href="../feed.css"?>');
    const rss = rssFeed({ ...channel, feedRoute: 'feed.xml' }, items, site, canonical);
    expect(styleOf(rss)).toBe('<?xml-stylesheet type="text/css" href="feed.css"?>');
  });

  it('has a link with its day in each entry, for who opens it in a browser', () => {
    const opened = [text, rssFeed({ ...channel, feedRoute: 'feed.xml' }, items, site, canonical)];
    for (const xml of opened) {
      const page = load(xml, { xml: true });
      const links = page('entry > nav > a, item > nav > a');
      expect(links.map((_, link) => page(link).attr('href')).get()).toEqual([
        'https://city.example/zwgk/data/spaces/',
        'https://city.example/zwgk/reports/days/',
      ]);
      expect(links.last().text()).toBe('5% < 10%：<b>公示</b>几天');
      expect(links.last().parent().attr('xmlns')).toBe('http://www.w3.org/1999/xhtml');
      expect(links.last().next('time').text()).toBe('2016年4月1日');
    }
  });

  it('takes the end of an entry within a text for text', () => {
    const hostile = { ...items[0]!, html: '<img alt="</entry></item>">' };
    const page = load(atomFeed(channel, [hostile, items[1]!], site, canonical), { xml: true });
    expect(page('entry > nav')).toHaveLength(2);
    expect(page('entry > content').text()).toBe('<img alt="</entry></item>">');
  });

  it('stands newest first, with canonical ids and days as in China', () => {
    expect(
      $('entry > id')
        .map((_, id) => $(id).text())
        .get(),
    ).toEqual([
      'https://city.example/zwgk/updates/#version-spaces-2016-06-30',
      'https://city.example/zwgk/reports/days/',
    ]);
    expect($('feed > updated').text()).toBe('2016-06-30T00:00:00+08:00');
    expect($('entry > published').last().text()).toBe('2016-04-01T00:00:00+08:00');
    expect($('feed > link[rel=self]').attr('href')).toBe(
      'https://city.example/zwgk/updates/atom.xml',
    );
  });

  it('is in Chinese, says that it is a demonstration, and names its maker without version', () => {
    expect($('feed').attr('xml:lang')).toBe('zh-CN');
    expect($('subtitle').text()).toBe('示例（虚构）。数据表的新增和更正');
    expect($('generator').text()).toBe('zhongchuang-gazette');
  });

  it('keeps plain text plain and leaves out characters that XML forbids', () => {
    const title = load($('entry > title').last().text()).text();
    expect(title).toBe('5% < 10%：<b>公示</b>几天');
    expect(text).not.toContain('\u000b');
    expect($('entry > content').text()).toBe('<p>a ]]&gt; b ]]&gt; c</p>');
  });

  it('keeps the day of an entry that was changed later, and says when it was', () => {
    const changed = { ...items[0]!, updatedOn: '2016-07-02' };
    const later = load(atomFeed(channel, [changed, items[1]!], site, canonical), { xml: true });
    expect(later('entry').last().find('published').text()).toBe('2016-04-01T00:00:00+08:00');
    expect(later('entry').last().find('updated').text()).toBe('2016-07-02T00:00:00+08:00');
    expect(later('feed > updated').text()).toBe('2016-07-02T00:00:00+08:00');
  });

  it('is the same for the same input', () => {
    expect(atomFeed(channel, items, site, canonical)).toBe(text);
  });

  it('is valid without items, and as old as it is told', () => {
    const empty = load(atomFeed(channel, [], site, canonical), { xml: true });
    expect(empty('entry')).toHaveLength(0);
    expect(empty('feed > updated').text()).toBe('2016-03-25T00:00:00+08:00');
  });
});

describe('rssFeed', () => {
  const $ = load(rssFeed({ ...channel, feedRoute: 'feed.xml' }, items, site, canonical), {
    xml: true,
  });

  it('carries title, address, day and whole text of each item', () => {
    const item = $('item').last();
    expect(item.find('title').text()).toBe('5% < 10%：<b>公示</b>几天');
    expect(item.find('guid').text()).toBe('https://city.example/zwgk/reports/days/');
    expect(item.find('pubDate').text()).toBe('Fri, 01 Apr 2016 00:00:00 +0800');
    expect($('channel > lastBuildDate').text()).toBe('Thu, 30 Jun 2016 00:00:00 +0800');
    expect($('channel > language').text()).toBe('zh-CN');
    expect(item.find('category').text()).toBe('报告');
  });

  it('says nothing of a demonstration on an authority’s own site', () => {
    const own = { ...site, kind: 'government', illustrative: false } as const;
    const feed = load(rssFeed(channel, [], own, canonical), { xml: true });
    expect(feed('channel > description').text()).toBe('数据表的新增和更正');
    expect(feed('item')).toHaveLength(0);
  });
});
