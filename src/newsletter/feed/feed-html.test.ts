import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { linkTo } from '../../resolved/line-parts.ts';
import { atomFeed, rssFeed } from '../../exporters/feeds.ts';
import { siteFeeds } from '../../exporters/site-feeds.ts';
import { canonical } from '../../model/site/addresses.ts';
import { joinSite } from '../../model/site/join-site.ts';
import { checkedEdition } from '../../model/checks/checked-edition.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import type { IssueContent } from '../content/blocks.ts';
import {
  contentFixture,
  everyBlock,
  figureFixture,
  RETOLD,
  tableFixture,
} from '../content-fixture.ts';
import { feedFaults } from './feed-faults-fixture.ts';
import { feedHtml } from './feed-html.ts';
import { issueFeedHtml } from './issue-feed-html.ts';

const site = {
  title: '示例&<b>市',
  url: 'https://rich.example',
  kind: 'demonstration',
  illustrative: true,
} as const;
const channel = {
  title: '旬报 <a> & "b" &amp;',
  description: '每期 ]]> 的全文',
  route: 'issues/',
  feedRoute: 'issues/atom.xml',
  updatedOn: '2025-03-20',
};
const at = (url: string, route: string) => `${url}/${route}`;
const itemOf = (html: string) => ({
  id: 'issues/2025-07/',
  title: '《旬报》<7> & "期"',
  route: 'issues/2025-07/',
  publishedOn: '2025-03-20',
  summary: '摘要 ]]> <x>',
  html,
  kind: '旬报',
});
const textsOf = (html: string) => load(html, {}, false).text();

/** The content of an entry as a reader gets it from either feed. */
function contentsOf(content: IssueContent): string[] {
  const item = itemOf(feedHtml(content));
  const atom = load(atomFeed(channel, [item], site, at), { xml: true });
  const rss = load(rssFeed({ ...channel, feedRoute: 'feed.xml' }, [item], site, at), { xml: true });
  return [atom('entry > content').text(), rss('item > content\\:encoded').text()];
}

describe('feedHtml', () => {
  const content = contentFixture(everyBlock());
  const html = feedHtml(content);
  const $ = load(html, {}, false);

  it('has every heading, item, figure, number and source of the issue', () => {
    for (const words of [
      '要闻<速览>',
      '第三级',
      '第四级',
      '第一项',
      '第二层',
      '2025年3月8日',
      '路演<一>场（约120人）[1]',
      '空间名录3',
      '列名3',
      '第3行1列示例众创空间',
      '各行都没有：面积。',
      '图1　各场活动的人数',
      '图2　各场活动的人数',
      '约20人',
      '8人（可信度中）',
      '人，2025年',
      '只数有人数的。',
      '来源[1]',
      '从车站到空间',
      '灯亮着，就有人来。',
      '示例𠮷祥䶮创㛃说“先活下来”，<5%&"x"',
      '[1] 示例市众创空间名单（示例），示例市科技创新局，示科〔2025〕1号',
      '报：示例市人民政府办公室',
      '联系：示例市科技创新局示例处，电话000-12345',
    ]) {
      expect(textsOf(html)).toContain(words);
    }
  });

  it('shows pictures by their full address, with words for who cannot see them', () => {
    expect(
      $('img')
        .toArray()
        .map(({ attribs }) => [attribs['src'], attribs['alt']]),
    ).toEqual([
      [
        'https://rich.example/issues/2025-07/figure-1.png',
        '各场活动的人数。人，2025年。只数有人数的。',
      ],
      ['https://rich.example/images/route.png', '路线图'],
      [
        'https://rich.example/issues/2025-07/figure-2.png',
        '各场活动的人数。人，2025年。只数有人数的。',
      ],
    ]);
    expect($('a').first().attr('href')).toBe('https://rich.example/policies/sl-banfa/?a=1&b=2');
  });

  it('says first that the city is made up', () => {
    expect(html.split('\n')[0]).toBe(
      '<p><strong>示例（虚构）：虚构示例：城市、单位、人和数字都是编的。</strong></p>',
    );
  });

  it('says of a retold issue that it is no original, and reports it to nobody', () => {
    const retold = textsOf(feedHtml(contentFixture(everyBlock(), RETOLD)));
    expect(retold).toContain('改写：据《示例旬报第1期》改写，不是原件，出入以原件为准。');
    expect(retold).toContain('原件印发2025年3月20日，改写2026年11月21日');
    expect(retold).toMatch(/^演示站：真实的公开事实，不是任何机关的网站。\n/);
    expect(retold).not.toContain('报：');
  });

  it('says nothing of the kind in an authority’s own issue', () => {
    const own = contentFixture([], {
      mark: undefined,
      statement: undefined,
      isIllustrative: false,
    });
    expect(feedHtml(own)).toMatch(/^<p>2025年第7期/);
  });

  it('keeps the words of a link or picture whose address is none', () => {
    const words = feedHtml(
      contentFixture([
        { kind: 'paragraph', inlines: [linkTo('点', 'javascript:x()')] },
        { kind: 'image', address: 'data:,x', file: undefined, alt: '图', caption: '从这里去' },
      ]),
    );
    expect(words).toContain('<p>点</p>\n<p>从这里去</p>');
  });

  it('writes addresses with Chinese so that every program follows them', () => {
    const image = { kind: 'image', address: 'https://a.example/图.png', file: undefined } as const;
    expect(feedHtml(contentFixture([{ ...image, alt: '', caption: '' }]))).toContain(
      '<img src="https://a.example/%E5%9B%BE.png" alt="">',
    );
  });
});

describe('an issue in a feed', () => {
  const contents: readonly [string, IssueContent][] = [
    ['every kind of block', contentFixture(everyBlock())],
    ['a long table', contentFixture([tableFixture(60, 12), figureFixture(1)])],
    ['nothing', contentFixture([], { digest: '', sources: [] })],
    ['a retelling', contentFixture(everyBlock(), RETOLD)],
    ['tables without columns or rows', contentFixture([tableFixture(0, 3), tableFixture(2, 0)])],
  ];

  test.each(contents)('is valid and comes out of both feeds as it went in: %s', (_, content) => {
    expect(contentsOf(content)).toEqual([feedHtml(content), feedHtml(content)]);
    const item = itemOf(feedHtml(content));
    const rss = rssFeed({ ...channel, feedRoute: 'feed.xml' }, [item], site, at);
    expect(feedFaults(rss, 'https://rich.example/feed.xml')).toEqual([]);
    const atom = atomFeed(channel, [item], site, at);
    expect(feedFaults(atom, 'https://rich.example/issues/atom.xml')).toEqual([]);
  });

  test('keeps any text whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(']]>', '<&"', '𠮷'), (a, b) => {
        const words = `${a}${b}`;
        const kept = words.toWellFormed().replaceAll(/[\p{Cc}\ufffe\uffff\ufffd]/gu, '');
        const [atom = '', rss] = contentsOf(
          contentFixture([{ kind: 'heading', level: 2, text: kept }]),
        );
        expect(load(atom, {}, false)('h2').first().text()).toBe(kept);
        expect(rss).toBe(atom);
      }),
      { numRuns: 50 },
    );
  });

  test('the title and description of the feed are kept too', () => {
    for (const [xml, path] of [
      [atomFeed(channel, [], site, at), 'feed'],
      [rssFeed(channel, [], site, at), 'channel'],
    ] as const) {
      const $ = load(xml, { xml: true });
      expect($(`${path} > title`).text()).toBe('旬报 <a> & "b" &amp;');
      expect($(`${path} > subtitle, ${path} > description`).text()).toContain('每期 ]]> 的全文');
    }
  });
});

describe('the feeds of the editions', () => {
  test.each([
    ['the reference edition', '../../../'],
    ['the rich fixture', '../../testing/editions/rich'],
    ['the example city', '../../example-city'],
  ])('are valid and hold every issue whole, no draft: %s', (_, folder) => {
    const { edition } = checkedEdition(
      fileURLToPath(new URL(folder, import.meta.url)),
      '2026-11-21',
    );
    if (edition === undefined) throw new Error('no edition');
    const data = joinSite(edition);
    expect(data.issues.some(({ frontmatter }) => frontmatter.draft === true)).toBe(false);
    const address = (_: string, route: string) => canonical(data, route);
    const feeds = siteFeeds(data, address, (id) => issueFeedHtml(data, id));
    for (const { name, body } of feeds) {
      expect(feedFaults(body(), canonical(data, name)), name).toEqual([]);
    }
    const issues = load(feeds.find(({ name }) => name === 'issues/atom.xml')?.body() ?? '', {
      xml: true,
    });
    expect(issues('entry > content')).toHaveLength(data.issues.length);
    expect(data.issues.length).toBeGreaterThan(0);
  });

  test('hold no draft', () => {
    expect(issueFeedHtml(siteFixture({ today: '2026-11-21', datasets: [] }), '2026-01')).toBe(
      undefined,
    );
  });
});

describe('feedFaults', () => {
  const good = atomFeed(channel, [itemOf('<p>a</p>')], site, at);
  const address = 'https://rich.example/issues/atom.xml';
  test.each([
    ['an open tag', good.replace('</entry>', ''), /not well-formed/],
    ['a control character', good.replace('旬报', '旬\u0008报'), /not well-formed/],
    ['a missing title', good.replace(/<title>.*<\/title>/, ''), /0 of title/],
    ['a date without zone', good.replaceAll('+08:00', ''), /date 2025/],
    ['a relative address', good.replace('<p>a', '<p><a href="/x">a</a>'), /address \/x/],
    ['a style', good.replace('<p>a', '<p style="color:red">a'), /attribute style of p/],
    ['a script', good.replace('<p>a', '<script>a</script><p>'), /element script/],
    ['bad nesting', good.replace('<p>a', '<ul><p>a</p></ul><p>'), /element-permitted-content/],
    ['the same id twice', good.replace(/(<entry>[^]*<\/entry>)/, '$1$1'), /twice/],
    ['another place', good.replace('issues/atom.xml"/>', 'x.xml"/>'), /self is/],
  ])('finds %s', (_, xml, fault) => {
    expect(feedFaults(good, address)).toEqual([]);
    expect(feedFaults(xml, address).join('\n')).toMatch(fault);
  });
});
