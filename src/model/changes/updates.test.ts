import { describe, expect, it } from 'vitest';
import { events } from '../../schemas/event.ts';
import { provisions } from '../../schemas/provision.ts';
import { spaces } from '../../schemas/space.ts';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { spaceProfile } from '../spaces/space-profile.ts';
import { dayWord, siteUpdates } from './updates.ts';

const ERRATA = '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n';
const HEADER = '编号,名称,类型,级别,区划代码,状态,来源\n';
const EAST = 's-1,东楼众创空间,众创空间,市级,000001,在册,x1\n';
const register = (errata?: string) =>
  datasetFixture(spaces, { '2016-03-25': HEADER + EAST }, errata);

describe('siteUpdates', () => {
  it('puts a correction in words, with old value, new value, reason and pages touched', () => {
    const errata = `${ERRATA}2016-03-25,s-1,级别,市级,省级,更正,录入有误,示科〔2016〕1号。,2016-04-02\n`;
    const [update] = siteUpdates(
      siteFixture({ today: '2016-12-31', datasets: [register(errata)] }),
    );
    expect(update).toEqual({
      id: 'correction-spaces-2016-03-25-s-1-level-2016-04-02',
      date: '2016-04-02',
      kind: '更正',
      title: '《空间名录》东楼众创空间的“级别”由市级改为省级',
      detail: '类别：更正。更正的是截至2016年3月25日的文件，依据：示科〔2016〕1号。',
      route: 'data/spaces/',
      from: '市级',
      to: '省级',
      reason: '录入有误',
      pages: ['data/spaces/', 'spaces/', 'spaces/s-1/'],
    });
  });

  it('says the value as published, also of a second correction, as the page of the space does', () => {
    const errata = `${ERRATA}2016-03-25,s-1,级别,市级,省级,更正,一次,,2016-04-02
2016-03-25,s-1,级别,市级,国家级,更正,两次,,2016-05-02
`;
    const site = siteFixture({ today: '2016-12-31', datasets: [register(errata)] });
    expect(siteUpdates(site).slice(0, 2)).toMatchObject([
      { from: '市级', to: '国家级' },
      { from: '市级', to: '省级' },
    ]);
    const [entry] = site.rows('spaces');
    const level = spaceProfile(site, entry!).facts.find(({ title }) => title === '级别');
    expect(level).toMatchObject({ text: '国家级', correction: { from: '市级', on: '2016-05-02' } });
  });

  it('names a blank as blank and cuts no value', () => {
    const note = '甲'.repeat(40);
    const errata = `${ERRATA}2016-03-25,s-1,备注,,${note},改进,补充,,2016-04-02\n`;
    const [update] = siteUpdates(
      siteFixture({ today: '2016-12-31', datasets: [register(errata)] }),
    );
    expect(update?.title).toBe(`《空间名录》东楼众创空间的“备注”由空白改为${note}`);
    expect(update).toMatchObject({ from: '', to: note });
    expect(update?.detail).toBe('类别：改进。更正的是截至2016年3月25日的文件。');
  });

  it('tells of a notice on its day, and until when one may object', () => {
    const folder = (id: string, notice: object) => ({
      id,
      notice: { kind: '公示', issuer: 'kcj', title: '示例公示', ...notice },
      list: { entries: [{}, {}] },
    });
    const period = { from: '2016-04-05', to: '2016-04-11' };
    const notices = [
      folder('gs-1', { publishedAt: '2016-04-02 09:00', period }),
      folder('gb-1', { kind: '公布', publishedAt: '2016-04-20 09:00' }),
      folder('gs-2', { publishedAt: '2017-01-01 09:00', period }),
    ];
    const authorities = [{ id: 'kcj', name: '示例局', from: '2010-01-01', to: null }];
    const site = siteFixture({ today: '2016-12-31', notices, site: { authorities } });
    const updates = siteUpdates(site);
    expect(updates).toEqual([
      {
        id: 'notice-gb-1',
        date: '2016-04-20',
        kind: '公布',
        title: '示例公示',
        detail: '示例局，名单2条。',
        route: 'notices/gb-1/',
      },
      {
        id: 'notice-gs-1',
        date: '2016-04-02',
        kind: '公示',
        title: '示例公示',
        detail: '示例局，名单2条，公示期到2016年4月11日为止。',
        openFrom: '2016-04-05',
        openUntil: '2016-04-11',
        route: 'notices/gs-1/',
      },
    ]);
  });

  it('says that a row was withdrawn, and leads to no page that is gone', () => {
    const errata = `${ERRATA}2016-03-25,s-1,*,,,撤销,重复,,2016-04-02\n`;
    const [update] = siteUpdates(
      siteFixture({ today: '2016-12-31', datasets: [register(errata)] }),
    );
    expect(update?.title).toBe('《空间名录》东楼众创空间整行撤下');
    expect(update?.pages).toEqual(['data/spaces/']);
    expect(update).not.toHaveProperty('from');
  });

  it('says no word of a row that was withdrawn, whichever version named it', () => {
    const rows = '编号,名称\nk-1,甲\nk-2,某人的名字\n';
    const errata =
      `${ERRATA}2016-04-25,k-2,名称,某人的名字,某人的新名字,更正,改名,,2016-04-25\n` +
      '2016-04-25,k-2,*,,,撤销,本人要求撤下,,2016-04-26\n';
    const own = datasetFixture(deskSchema(), { '2016-03-25': rows, '2016-04-25': rows }, errata);
    const updates = siteUpdates(siteFixture({ today: '2016-12-31', datasets: [own] }));
    expect(JSON.stringify(updates)).not.toContain('某人');
    expect(updates.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['《工位登记》撤下一行', '《工位登记》更正一行，这一行后来撤下']),
    );
  });

  it('links a correction of an event to its spaces', () => {
    const happened = datasetFixture(
      events,
      { '2016-03-25': '编号,栏目,空间编号,类型,摘要\ne-1,动态,s-1；s-9,路演,路演一场\n' },
      `${ERRATA}2016-03-25,e-1,摘要,路演一场,路演两场,更正,数错,,2016-04-02\n`,
    );
    const [update] = siteUpdates(
      siteFixture({ today: '2016-12-31', datasets: [register(), happened] }),
    );
    expect(update?.title).toBe('《动态》路演一场的“摘要”由路演一场改为路演两场');
    expect(update?.pages).toEqual(['data/events/', 'spaces/s-1/']);
  });

  it('leads from a correction to the issues that print what was corrected', () => {
    const components = [{ name: 'Total', props: { of: 'spaces', where: '级别=省级' }, line: 9 }];
    const frontmatter = { publishedOn: '2016-03-31', from: '2016-03-21', to: '2016-03-31' };
    const issue = { kind: 'issues', id: '2016-09', frontmatter, components };
    const errata = `${ERRATA}2016-03-25,s-1,级别,市级,省级,更正,录入有误,,2016-04-02\n`;
    const pages = (issues: object[]) =>
      siteUpdates(siteFixture({ today: '2016-12-31', datasets: [register(errata)], issues })).find(
        ({ kind }) => kind === '更正',
      )?.pages;
    expect(pages([issue])).toEqual(['data/spaces/', 'spaces/', 'spaces/s-1/', 'issues/2016-09/']);
    const other = { ...issue, components: [{ ...components[0], props: { of: 'spaces' } }] };
    expect(pages([other])).toEqual(['data/spaces/', 'spaces/', 'spaces/s-1/']);
  });

  it('links a correction of a clause to its place in the policy, and a withdrawn one to the page', () => {
    const clauses = (errata: string) =>
      datasetFixture(
        provisions,
        { '2016-03-25': '编号,政策,条款,主题,性质,摘要\np-1,a-1,（一）,公开,应,公开名单\n' },
        ERRATA + errata,
      );
    const pages = (errata: string) =>
      siteUpdates(
        siteFixture({
          today: '2016-12-31',
          datasets: [clauses(errata)],
          policies: [{ id: 'a-1', frontmatter: {} }],
        }),
      )[0]?.pages;
    expect(pages('2016-03-25,p-1,性质,应,可,更正,抄错,,2016-04-02\n')).toEqual([
      'data/provisions/',
      'policies/a-1/#p-1',
    ]);
    expect(pages('2016-03-25,p-1,*,,,撤销,重复,,2016-04-02\n')).toEqual([
      'data/provisions/',
      'policies/a-1/',
    ]);
  });

  it('counts what each version of a table changed', () => {
    const desks = datasetFixture(deskSchema(), {
      '2016-03-31': '编号,名称\na-1,东楼\na-2,西楼\n',
      '2016-06-30': '编号,名称\na-1,东楼一号\na-3,南楼\n',
      '2016-09-30': '编号,名称\na-1,东楼一号\na-3,南楼\n',
    });
    const updates = siteUpdates(siteFixture({ today: '2016-12-31', datasets: [desks] }));
    expect(updates.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      '新版本 《工位登记》与上一份相同',
      '新版本 《工位登记》新增1条，减少1条，改动1处',
      '新增 《工位登记》2条',
    ]);
    expect(updates[1]).toMatchObject({
      id: 'version-desk-register-2016-06-30',
      detail: '有南楼。',
      route: 'data/desk-register/',
    });
  });

  it('names the first new rows of a version, and none whose published words were corrected', () => {
    const file = '编号,名称\na-1,东楼\na-2,西楼\na-3,南楼\na-4,北楼\na-5,中楼\n';
    const errata = `${ERRATA}2016-03-31,a-1,*,,,撤销,要求撤下,,2016-04-02\n`;
    const details = (...files: Parameters<typeof datasetFixture>) =>
      siteUpdates(siteFixture({ today: '2016-12-31', datasets: [datasetFixture(...files)] }))
        .filter(({ kind }) => kind !== '更正')
        .map(({ detail }) => detail);
    expect(details(deskSchema(), { '2016-03-31': file })).toEqual(['有东楼、西楼、南楼等。']);
    expect(details(deskSchema(), { '2016-03-31': file }, errata)).toEqual([
      '有西楼、南楼、北楼等。',
    ]);
    const changed = file.replace('中楼', '中楼一层');
    expect(details(deskSchema(), { '2016-03-31': file, '2016-06-30': changed })).toEqual([
      '改动的有中楼一层。',
      '有东楼、西楼、南楼等。',
    ]);
  });

  it('tells what each file of a batch adds, from the first row on', () => {
    const desks = datasetFixture(deskSchema('batch'), {
      '2016-01-31': '编号,名称\n',
      '2016-02-29': '编号,名称\nb-1,北楼\n',
      '2016-03-31': '编号,名称\n',
    });
    const updates = siteUpdates(siteFixture({ today: '2016-12-31', datasets: [desks] }));
    expect(updates.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      '新增 《工位登记》没有新增',
      '新增 《工位登记》新增1条',
    ]);
  });

  it('lists reports and issues but not policies, newest first and none of tomorrow', () => {
    const issue = {
      year: 2016,
      number: 1,
      series: '正刊',
      publishedOn: '2016-03-25',
      digest: '首期。',
      retold: { on: '2026-11-21', source: 'x1' },
    };
    const extra = { ...issue, series: '增刊', publishedOn: '2016-04-01', retold: undefined };
    const title = '公示几天';
    const updates = siteUpdates(
      siteFixture({
        today: '2016-04-05',
        policies: [{ kind: 'policies', id: 'p', frontmatter: { publishedOn: '2016-04-02' } }],
        reports: [
          { id: 'days', frontmatter: { title, publishedOn: '2016-04-05', summary: '数了一遍。' } },
          { id: 'next', frontmatter: { title, publishedOn: '2016-04-06', summary: '还没到。' } },
        ],
        issues: [
          { id: '2016-s01', frontmatter: extra },
          { id: '2016-01', frontmatter: issue },
        ],
      }),
    );
    expect(updates).toEqual([
      {
        id: 'report-days',
        date: '2016-04-05',
        kind: '报告',
        title: '公示几天',
        detail: '数了一遍。',
        route: 'reports/days/',
      },
      {
        id: 'issue-2016-s01',
        date: '2016-04-01',
        kind: '旬报',
        title: '《示例市众创旬报》2016年增刊第1期',
        detail: '首期。',
        route: 'issues/2016-s01/',
      },
      {
        id: 'issue-2016-01',
        date: '2016-03-25',
        kind: '旬报',
        title: '《示例市众创旬报》2016年第1期',
        detail: '首期。（2026年11月21日据原件改写）',
        route: 'issues/2016-01/',
      },
    ]);
  });
});

it('calls the day of a version that of its facts, the day of other news nothing', () => {
  const words = (['新版本', '新增', '更正', '报告', '旬报'] as const).map((kind) =>
    dayWord({ kind }),
  );
  expect(words).toEqual(['截至', '截至', '', '', '']);
});
