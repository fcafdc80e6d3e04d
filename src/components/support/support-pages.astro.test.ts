import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { citedSources } from '../../model/site/cited-sources.ts';
import { type RecordParts, repeatsSite } from '../../model/repeats/repeats-fixture.ts';
import { spaceSupportSources } from '../../model/support/register.ts';
import IdleDecisions from './IdleDecisions.astro';
import RepeatGroups from './RepeatGroups.astro';
import SpaceSupport from './SpaceSupport.astro';
import SupportTable from './SupportTable.astro';
import Quality from './Quality.astro';
import { publishedGroups, repeats } from '../../model/repeats/repeats.ts';
import type { SiteData } from '../../model/site/site-data.ts';

const SPACES = '编号,名称,类型,区划代码,状态,来源\ns-1,东楼空间,众创空间,000011,在册,x\n';
const container = await AstroContainer.create();

async function rendered(component: unknown, props: Record<string, unknown>) {
  const html = await container.renderToString(component as never, { props });
  return load(html);
}

function siteOf(records: readonly RecordParts[], more: Parameters<typeof repeatsSite>[1] = {}) {
  return repeatsSite(records, { spaces: SPACES, ...more });
}

const table = (site: SiteData) =>
  rendered(SupportTable, {
    site,
    records: site.rows('support'),
    total: site.rows('support').length,
    sources: citedSources(site, []),
  });

describe('SupportTable', () => {
  it('shows what later records did to a record, and what they change', async () => {
    const $ = await table(
      siteOf([
        { id: 'a', amount: '300' },
        { id: 'b', act: '拨付', amount: '200', originalId: 'a', actedOn: '2024-06-01' },
      ]),
    );
    expect($('#a').text()).toContain('后有：拨付200元，2024年6月1日');
    expect($('#b a[href="/support/#a"]').text()).toBe('批准300元，2024年5月1日');
  });

  it('shows the valuation of support that is not money, and no zero', async () => {
    const $ = await table(siteOf([{ id: 'a', amount: '', valuation: '券面10张' }]));
    const cell = $('#a [data-label="金额(元)"]').text().replace(/\s/g, '');
    expect(cell).toBe('不计价券面10张');
  });

  it('passes no judgement, whatever a cell says', async () => {
    const $ = await table(siteOf([{ id: 'a', programme: '违规资金收回', act: '收回' }]));
    expect($.html()).not.toMatch(/违规|骗补/);
  });
});

describe('RepeatGroups', () => {
  const groups = async (site: SiteData) => {
    const found = repeats(site);
    const published = publishedGroups(found).filter((group) => group.class === 'D1');
    return rendered(RepeatGroups, {
      site,
      repeat: 'D1',
      groups: published,
      counts: found.counts.D1,
    });
  };

  it('says what matched and what was decided by whom and when', async () => {
    const decisions = ['a；b,录入重复,核对凭证,示例市科技局,2024-06-01'];
    const $ = await groups(siteOf([{ id: 'a' }, { id: 'b' }], { decisions }));
    expect($('#d1-a').text()).toContain('项目都是“运行补助”');
    expect($('#d1-a .group-status').text().replace(/\s/g, '')).toBe(
      '录入重复核对凭证。示例市科技局，2024年6月1日',
    );
  });

  it('only counts undecided groups when no rule has them published', async () => {
    const $ = await groups(siteOf([{ id: 'a' }, { id: 'b' }]));
    expect($('table')).toHaveLength(0);
    expect($('section').text()).toContain('1组待核，只计数，不列出');
    expect($.html()).not.toContain('示例甲有限公司');
  });

  it('passes no judgement, whatever a decision says', async () => {
    const decisions = ['a；b,已纠正,没有违规,示例市科技局,2024-06-01'];
    const $ = await groups(siteOf([{ id: 'a' }, { id: 'b' }], { decisions }));
    expect($.html()).not.toMatch(/违规|骗补/);
  });
});

describe('IdleDecisions', () => {
  it('names its records only where undecided groups are published', async () => {
    const decisions = ['a；b,合规叠加,核对凭证,示例市科技局,2024-06-01'];
    const site = siteOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }], { decisions });
    const idle = repeats(site).idleDecisions;
    const of = (publishesPending: boolean) =>
      rendered(IdleDecisions, { site, decisions: idle, publishesPending });
    expect((await of(true))('li').text()).toContain('核对凭证');
    const $ = await of(false);
    expect($('li')).toHaveLength(0);
    expect($('section').text()).toContain('共1条，核对以前只计数');
  });
});

describe('SpaceSupport', () => {
  it('sums a space by office and act, lists its records and leads to its groups', async () => {
    const site = siteOf(
      [
        { id: 'a', spaceId: 's-1' },
        { id: 'b', spaceId: 's-1' },
        { id: 'c', spaceId: 's-1', act: '拨付', amount: '5000', level: '省', department: '省厅' },
        { id: 'd', recipient: '乙' },
      ],
      { decisions: ['a；b,录入重复,核对凭证,示例市科技局,2024-06-01'] },
    );
    const sources = citedSources(site, spaceSupportSources(site, 's-1'));
    const $ = await rendered(SpaceSupport, { site, spaceId: 's-1', operator: null, sources });
    expect($('p').first().text()).toContain('省厅：拨付1笔共0.5万元；示例市科技局：批准2笔共2万元');
    expect($('tbody tr')).toHaveLength(3);
    expect($('a[href$="support/repeats/#d1-a"]').text()).toBe('同一笔录了两次');
  });

  it('names the recipient only in rows of another than the one that runs the space', async () => {
    const site = repeatsSite([
      { id: 'a', spaceId: 's-1', recipient: '东楼公司' },
      { id: 'b', spaceId: 's-1', recipient: '在孵公司' },
    ]);
    const $ = await rendered(SpaceSupport, {
      site,
      spaceId: 's-1',
      operator: '东楼公司',
      sources: citedSources(site, []),
    });
    expect($('p').first().text()).toContain('没有另写受助单位的，受助单位是东楼公司。');
    expect($('thead').text()).not.toContain('受助单位');
    expect($('tbody').text()).not.toContain('东楼公司');
    expect($('tbody a:contains("在孵公司")')).toHaveLength(1);
  });

  it('names every recipient where nobody is known to run the space', async () => {
    const site = siteOf([
      { id: 'a', spaceId: 's-1', recipient: '甲公司' },
      { id: 'b', spaceId: 's-1', recipient: '乙公司' },
    ]);
    const $ = await rendered(SpaceSupport, {
      site,
      spaceId: 's-1',
      operator: null,
      sources: citedSources(site, []),
    });
    expect($('p').first().text()).not.toContain('受助单位');
    expect($('tbody').text()).toContain('甲公司');
    expect($('tbody').text()).toContain('乙公司');
  });

  it('is nothing without a record', async () => {
    const site = siteOf([{ id: 'a' }]);
    const sources = citedSources(site, []);
    const $ = await rendered(SpaceSupport, { site, spaceId: 's-1', operator: null, sources });
    expect($('section')).toHaveLength(0);
  });
});

describe('Quality', () => {
  it('names what was found with its count, and what was not', async () => {
    const $ = await rendered(Quality, { site: siteOf([{ id: 'a', amount: '0' }]) });
    expect($('#quality-zero-amount .number-cell').text()).toBe('1');
    expect($('.table-note').text()).toContain('期间止早于期间起');
  });
});
