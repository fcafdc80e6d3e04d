import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { siteFeeds, updateItem } from './site-feeds.ts';

const canonical = (url: string, route: string) => `${url}/${route}`;
const data = siteFixture({
  today: '2016-12-31',
  datasets: [datasetFixture(deskSchema(), { '2016-03-31': '编号,名称\na-1,东楼\n' })],
  reports: [
    { id: 'days', frontmatter: { title: '公示几天', publishedOn: '2016-04-05', summary: '数。' } },
  ],
});

describe('siteFeeds', () => {
  const feeds = Object.fromEntries(
    siteFeeds(data, canonical).map(({ name, body }) => [name, load(body(), { xml: true })]),
  );
  const titles = (name: string) =>
    feeds[name]?.('entry > title, item > title')
      .map((_, title) => feeds[name]?.(title).text())
      .get();

  it('makes the four feeds of the contract', () => {
    expect(Object.keys(feeds)).toEqual([
      'feed.xml',
      'atom.xml',
      'updates/atom.xml',
      'issues/atom.xml',
    ]);
  });

  it('puts all news in two of them, all but the newsletter in the third', () => {
    const table = '新增：《工位登记》1条';
    expect(titles('feed.xml')).toEqual(['报告：公示几天', table]);
    expect(titles('atom.xml')).toEqual(['报告：公示几天', table]);
    expect(titles('updates/atom.xml')).toEqual(['报告：公示几天', table]);
    expect(titles('issues/atom.xml')).toEqual([]);
  });

  it('dates an empty feed by the newest news', () => {
    expect(feeds['issues/atom.xml']?.('feed > updated').text()).toBe('2016-04-05T00:00:00+08:00');
  });
});

describe('issues in the feeds', () => {
  const issues = Array.from({ length: 14 }, (_, index) => ({
    id: `2016-${String(index + 1).padStart(2, '0')}`,
    frontmatter: {
      year: 2016,
      number: index + 1,
      series: '正刊',
      publishedOn: `2016-05-${String(index + 10)}`,
      digest: `第${index + 1}期的事`,
    },
  }));
  const city = siteFixture({ today: '2016-12-31', datasets: [], issues });
  const wholeIn = (name: string, html: (id: string) => string | undefined) => {
    const feed = siteFeeds(city, canonical, html).find((file) => file.name === name);
    const $ = load(feed?.body() ?? '', { xml: true });
    return $('entry > content, item > content\\:encoded')
      .toArray()
      .map((each) => $(each).text());
  };

  it.each(['feed.xml', 'atom.xml', 'issues/atom.xml'])(
    'stand whole in %s, the newest 12',
    (name) => {
      const whole = wholeIn(name, (id) => `<p>${id}</p>`);
      expect(whole).toHaveLength(12);
      expect(whole[0]).toBe('<p>2016-14</p>');
    },
  );

  it('keep their digest alone when they would make the feed too large, or have no text', () => {
    const text = 'x'.repeat(600_000);
    expect(wholeIn('atom.xml', (id) => (id === '2016-01' ? 'a' : text))).toHaveLength(1);
    expect(wholeIn('atom.xml', () => undefined)).toEqual([]);
  });

  it('never stand in the feed of the tables', () => {
    expect(wholeIn('updates/atom.xml', (id) => id)).toEqual([]);
  });
});

describe('updateItem', () => {
  it('gives entries that share a page an anchor, and says why', () => {
    expect(
      updateItem({
        id: 'correction-a',
        date: '2016-04-02',
        kind: '更正',
        title: '《表》甲整行撤下',
        detail: '类别：撤销。',
        route: 'data/a/',
        reason: '重复',
      }),
    ).toEqual({
      id: 'updates/#correction-a',
      title: '更正：《表》甲整行撤下',
      route: 'data/a/',
      publishedOn: '2016-04-02',
      summary: '类别：撤销。原因：重复',
      kind: '更正',
    });
  });
});
