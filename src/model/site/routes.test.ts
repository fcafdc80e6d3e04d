import { describe, expect, it } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { datasetFixture } from './dataset-fixture.ts';
import { computedRoundFixture } from '../evaluation/report-fixture.ts';
import { methodFixture } from '../evaluation/round-fixture.ts';
import { pageRoutes, routesOfFiles } from './routes.ts';
import { siteFixture } from './site-fixture.ts';
import type { SiteData } from './site-data.ts';

const SPACES =
  '编号,名称,类型,级别,区划代码,状态,来源\ns-1,东楼众创空间,众创空间,市级,000001,在册,x1\n';
const ERRATA =
  '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n' +
  '2016-03-25,s-1,级别,市级,省级,更正,录入有误,,2016-04-02\n';

function site(parts: Partial<SiteData['edition']>, withSpaces = true): SiteData {
  const register = datasetFixture(spaces, { '2016-03-25': SPACES }, ERRATA);
  const data = siteFixture({ today: '2016-12-31', datasets: withSpaces ? [register] : [] });
  const edition = { ...data.edition, today: data.today, prose: [], ...parts };
  return { ...data, edition };
}

describe('pageRoutes', () => {
  it('names no page of a column without content', () => {
    const routes = pageRoutes(site({}, false)).map(({ route }) => route);
    expect(routes).toEqual(['', 'search/', 'subscribe/']);
  });

  it('names lists before their items, and the newest day that a page tells of', () => {
    expect(pageRoutes(site({}))).toEqual([
      { route: '', title: '首页' },
      { route: 'spaces/', title: '空间名录', modifiedOn: '2016-03-25' },
      { route: 'spaces/s-1/', title: '东楼众创空间', modifiedOn: '2016-04-02' },
      { route: 'data/', title: '数据下载', modifiedOn: undefined },
      { route: 'data/spaces/', title: '数据表《空间名录》', modifiedOn: '2016-04-02' },
      { route: 'updates/', title: '更新与更正', modifiedOn: undefined },
      { route: 'search/', title: '搜索' },
      { route: 'subscribe/', title: '订阅' },
    ]);
  });

  it('gives each round a page, and a computed one its units and 自己算一遍', () => {
    const given = { kind: 'given', id: 'r2022', round: { title: '2022年评价' } };
    const method = methodFixture({ title: '2026年评价', year: 2026 });
    const computed = computedRoundFixture({
      id: 'r2026',
      method,
      values: [
        ['s-1', 'teams', 2026, 1],
        ['s-0', 'teams', 2026, 2],
        ['gone', 'teams', 2025, 2],
      ],
    });
    const rounds = [given, computed] as unknown as SiteData['edition']['rounds'];
    const routes = pageRoutes(site({ rounds })).filter(({ route }) =>
      route.startsWith('evaluations/'),
    );
    expect(routes.map(({ route }) => route)).toEqual([
      'evaluations/',
      'evaluations/r2022/',
      'evaluations/r2026/',
      'evaluations/r2026/recompute/',
      'evaluations/r2026/s-0/',
      'evaluations/r2026/s-1/',
    ]);
  });

  it('names the pages of the edition but not the words above a column', () => {
    const page = (id: string) => ({ kind: 'pages', id, frontmatter: { title: id } });
    const prose = [page('about'), page('evaluations')] as unknown as SiteData['edition']['prose'];
    const round = { kind: 'given', id: 'r1', round: { title: '一轮', year: 2020 } };
    const rounds = [round] as unknown as SiteData['edition']['rounds'];
    const routes = pageRoutes(site({ prose, rounds })).map(({ route }) => route);
    expect(routes.filter((route) => route === 'evaluations/')).toHaveLength(1);
    expect(routes).toContain('about/');
  });
});

describe('routesOfFiles', () => {
  it('takes index pages only', () => {
    const files = ['spaces/index.html', 'index.html', '404.html', 'issues/1/email.html', 'a.css'];
    expect(routesOfFiles(files)).toEqual(['', 'spaces/']);
  });

  it('leaves alone a file whose name only ends like an index page', () => {
    expect(routesOfFiles(['reindex.html', 'data\\x\\index.html'])).toEqual(['data/x/']);
  });
});
