import { expect, test } from 'vitest';
import { events } from '../../schemas/event.ts';
import { spaces } from '../../schemas/space.ts';
import { support } from '../../schemas/support.ts';
import { titles } from '../../schemas/title.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { pageFeed } from './page-feed.ts';
import { sectionNews } from './section-news.ts';
import { spacesFeeds } from './space-feeds.ts';
import { spaceNews } from './space-news.ts';

const HEAD = '编号,名称,类型,区划代码,工位数(个),状态,来源\n';
const site = siteFixture({
  today: '2026-03-31',
  datasets: [
    datasetFixture(spaces, {
      '2025-12-31': `${HEAD}s01,塘巢,众创空间,330482,80,在册,a\ns02,蜂巢,众创空间,330482,50,在册,a\n`,
      '2026-01-31': `${HEAD}s01,塘巢,众创空间,330482,100,在册,b\ns02,蜂巢,众创空间,330482,50,在册,b\n`,
    }),
    datasetFixture(events, {
      '2026-03-01':
        '编号,日期,日期精度,栏目,类型,摘要,空间编号\n' +
        'e1,2026-02-03,日,要闻,路演,办了路演,s01\ne2,2026-02,月,要闻,路演,只知道月份,s01\n' +
        'e3,2026-05-01,日,要闻,路演,还没有办,s01\ne4,2026-02-03,日,要闻,路演,别处的,s09\n',
    }),
    datasetFixture(titles, {
      '2026-01-01': '编号,空间编号,称号,授予日期\nt1,s01,优秀众创空间,2025-12-20\n',
    }),
    datasetFixture(support, {
      '2026-03-01':
        '编号,受助单位,空间编号,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),批准日期\n' +
        'k1,甲公司,s01,科技局,市,运行补助,运行补助,不限定,拨付,88000,2026-02-20\n',
    }),
  ],
});

test('what happened to a space stands newest first, in words, and with a day', () => {
  const news = spaceNews(site).get('s01') ?? [];
  expect(news.map(({ date, kind, title }) => `${date} ${kind}：${title}`)).toEqual([
    '2026-02-20 扶持：拨付“运行补助”，88000元',
    '2026-02-03 动态：办了路演',
    '2026-01-31 名录：工位数(个)由80改为100',
    '2025-12-20 称号：授予“优秀众创空间”',
  ]);
});

test('the news of support pass no judgement, whatever a cell says', () => {
  const judged = siteFixture({
    today: '2026-03-01',
    datasets: [
      ...[...site.edition.datasets.values()].filter(({ name }) => name !== 'support'),
      datasetFixture(support, {
        '2026-03-01':
          '编号,受助单位,空间编号,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),批准日期\n' +
          'k1,甲公司,s01,科技局,市,违规资金收回,运行补助,不限定,收回,88000,2026-02-20\n',
      }),
    ],
  });
  const [newest] = spaceNews(judged).get('s01') ?? [];
  expect(newest?.title).toBe('收回“（原文见数据文件）”，88000元');
});

test('a space to which nothing happened has no news, and one that is not listed neither', () => {
  expect([...spaceNews(site).keys()]).toEqual(['s01']);
});

test('a page offers the narrowest feed that there is', () => {
  const feedOf = (route: string, section?: string) => pageFeed(site, { route, section })?.route;
  expect(feedOf('spaces/s01/', 'spaces/')).toBe('spaces/s01/atom.xml');
  expect(feedOf('spaces/s02/', 'spaces/')).toBe('spaces/atom.xml');
  expect(feedOf('support/follow-up/', 'support/')).toBe('support/atom.xml');
  expect(feedOf('data/spaces/', 'data/')).toBe('updates/atom.xml');
  expect(feedOf('about/')).toBeUndefined();
});

test('news belong to the section that shows them', () => {
  const sections = [...sectionNews(site)].map(([route, news]) => `${route}${news.length}`);
  expect(sections.sort()).toEqual(['spaces/2', 'support/1', 'titles/1']);
});

test('in a directory too long for one page the spaces of a place share a feed', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `n${at},示例${at}号,众创空间,330482,9,在册,a`,
  );
  const large = siteFixture({
    today: '2026-03-31',
    datasets: [
      datasetFixture(spaces, { '2026-01-31': `${HEAD}${rows.join('\n')}\n` }),
      datasetFixture(titles, {
        '2026-01-01': '编号,空间编号,称号,授予日期\nt1,n7,优秀众创空间,2025-12-20\n',
      }),
    ],
  });
  const feed = spacesFeeds(large).get('spaces/n7/');
  expect(feed?.route).toMatch(/^spaces\/places\//);
  expect(feed?.news.map(({ title }) => title)).toEqual(['示例7号，授予“优秀众创空间”']);
  expect(new Set(spacesFeeds(large).values()).size).toBeLessThan(100);
});
