import { describe, expect, it } from 'vitest';
import { provisions } from '../schemas/provision.ts';
import { spaces } from '../schemas/space.ts';
import { statistics } from '../schemas/statistic.ts';
import { tenants } from '../schemas/tenant.ts';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { searchIndex } from './search-index.ts';
import { PAGES } from '../model/search/section-names.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { proseFixture } from './prose-fixture.ts';

function siteOf(parts: Omit<Parameters<typeof siteFixture>[0], 'today'>, edition: object = {}) {
  const contact = { office: '', phone: '', supervisionPhone: '' };
  const site = siteFixture({ today: '2026-03-01', ...parts, site: { contact, ...parts.site } });
  return { ...site, edition: { ...site.edition, prose: [], ...edition } } as unknown as SiteData;
}

/** What is found besides the pages of the program. */
const recordsOf = (site: SiteData) => searchIndex(site).filter(({ section }) => section !== PAGES);

describe('searchIndex', () => {
  it('is empty for an edition with almost nothing', () => {
    expect(searchIndex(siteOf({}))).toEqual([]);
  });

  it('finds the page of a section by its title, its headings and what its drawing says', () => {
    const stays = Array.from({ length: 12 }, (_, at) => `t${at},s1,企业${at},2024-01-01,,\n`);
    const text = `编号,空间编号,企业名称,入驻日期,离开日期,去向\n${stays.join('')}`;
    const datasets = [datasetFixture(tenants, { '2026-01-01': text })];
    const [page] = searchIndex(siteOf({ datasets, site: { division: '000010' } })).filter(
      ({ route }) => route === 'tenants/',
    );
    expect([page?.section, page?.title, page?.text.split('\n').slice(1, 4)]).toEqual([
      '栏目和页面',
      '在孵和毕业企业',
      ['入驻几年后还有多少存续', '入驻的企业', '入驻满2年，没有一家注销或吊销'],
    ]);
    expect(page?.text).toContain('入驻后的存活率');
  });

  it('finds a space by former and printed names, operator, place and whatever its page tells', () => {
    const text =
      '编号,名称,曾用名,类型,区划代码,运营主体,工位数(个),状态,备注,来源\ns01,塘巢,旧名；老名,众创空间,330482,甲公司,120,在册,二楼在修,a\n';
    const datasets = [datasetFixture(spaces, { '2026-01-01': text })];
    const alias = { written: '印作的名', object: '空间', targetId: 's01', ground: null };
    const found = recordsOf(siteOf({ datasets }, { aliases: { entries: [{ row: alias }] } }));
    expect(found).toEqual([
      {
        title: '塘巢',
        section: '空间名录',
        route: 'spaces/s01/',
        date: '2026-01-01',
        names: 4,
        text: '旧名\n老名\n印作的名\ns01\n甲公司\n嘉兴市平湖市\n众创空间\n120个\n在册\n二楼在修',
      },
    ]);
  });

  it('has one entry an indicator, with its figures as printed', () => {
    const text =
      '编号,期间,区划代码,指标,限定,值,单位,来源\na,2016,000000,众创空间数,,4298,家,s\nb,2017,000000,众创空间数,余,5700,家,s\n';
    const datasets = [datasetFixture(statistics, { '2026-01-01': text })];
    expect(recordsOf(siteOf({ datasets }))).toEqual([
      {
        title: '众创空间数',
        section: '统计',
        route: 'statistics/',
        text: '2016年 全国 4298家\n2017年 全国 5700余家',
      },
    ]);
  });

  it('finds the rows of a table that the edition declares itself', () => {
    const text = '编号,名称,代码,工位数,来源\nd1,甲楼,A-1,30,s1\n';
    const datasets = [datasetFixture(deskSchema(), { '2026-01-01': text })];
    expect(recordsOf(siteOf({ datasets }))).toEqual([
      {
        title: '甲楼',
        section: '工位登记',
        route: 'data/desk-register/',
        date: '2026-01-01',
        names: 1,
        text: 'd1\nA-1\n30个',
      },
    ]);
  });

  it('leads to where readers write or call, by the words of the foot of the pages', () => {
    const text = '编号,名称,类型,区划代码,状态,来源\n';
    const datasets = [datasetFixture(spaces, { '2025-01-01': text })];
    const found = (contact: object) =>
      searchIndex(siteOf({ datasets, site: { contact } })).find(
        ({ route }) => route === '#letters',
      );
    const phones = { phone: '0000-0000010', supervisionPhone: '0000-0000019' };
    expect(found({ office: '创新处', ...phones })).toEqual({
      title: '联系、纠错和监督电话',
      section: '栏目和页面',
      route: '#letters',
      text: '这里有错，要求撤下，或有话要问？\n创新处电话 0000-0000010\n监督电话 0000-0000019',
    });
    expect(found({ office: '编者' })?.title).toBe('联系和纠错');
  });

  it('titles a clause by its matter, and leads to it on the page of its policy', () => {
    const text =
      '编号,政策,条款,主题,性质,义务主体,摘要\n' +
      'xz07,xkc,第九条,房租补贴标准,可,市科技主管部门,按实付租金一半以内补\n';
    const datasets = [datasetFixture(provisions, { '2026-01-05': text })];
    const policy = proseFixture('开头。\n', {
      kind: 'policies',
      id: 'xkc',
      frontmatter: { title: '细则', docNumber: '栩科发〔2025〕31号', cites: [] },
    });
    const found = searchIndex(siteOf({ datasets, policies: [policy] }));
    const clause = found.find(({ section }) => section === '条款');
    expect([clause?.title, clause?.route]).toEqual([
      '房租补贴标准 · 栩科发〔2025〕31号 第九条',
      'policies/xkc/#xz07',
    ]);
    expect(clause?.text.split('\n')[0]).toBe('可以：市科技主管部门，按实付租金一半以内补');
  });

  it('finds an issue by its headings as they stand on its page', () => {
    const issue = proseFixture('## 要闻\n\n### ~~120~~80万元，共<Total of="spaces" />家\n\n文\n');
    const text = '编号,名称,类型,区划代码,状态,来源\n';
    const datasets = [datasetFixture(spaces, { '2025-01-01': text })];
    const found = recordsOf(siteOf({ issues: [issue], datasets }));
    expect(
      found
        .find(({ text }) => text.includes('要闻'))
        ?.text.split('\n')
        .slice(-2),
    ).toEqual(['要闻', '~~120~~ 80万元，共0家']);
  });

  it('leads to the heading of a report below which the words stand', () => {
    const report = proseFixture('开头。\n\n## 怎样 数\n\n逐份数。\n', {
      kind: 'reports',
      id: 'days',
      frontmatter: { title: '公示几天', publishedOn: '2026-02-01', summary: '五天。' },
    });
    expect(recordsOf(siteOf({ reports: [report] }))).toEqual([
      {
        title: '公示几天',
        section: '报告',
        route: 'reports/days/',
        date: '2026-02-01',
        text: '五天。\n开头。',
      },
      {
        title: '公示几天 · 怎样 数',
        section: '报告',
        route: 'reports/days/#怎样-数',
        date: '2026-02-01',
        text: '逐份数。',
      },
    ]);
  });
});
