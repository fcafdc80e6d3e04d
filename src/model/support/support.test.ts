import { describe, expect, it, test } from 'vitest';
import { type RecordParts, repeatsSite } from '../repeats/repeats-fixture.ts';
import { netPaid } from './act-numbers.ts';
import { supportAnswer } from './answer.ts';
import { amountUnit, breakdowns } from './breakdowns.ts';
import { supportCoverage } from './coverage.ts';
import { supportRegister } from './register.ts';
import { rewardStandards } from './standards.ts';

const SPACES =
  '编号,名称,类型,区划代码,状态,来源\ns-1,东楼空间,众创空间,000011,在册,x\n' +
  's-2,西楼空间,众创空间,000021,在册,x\n';
type More = Parameters<typeof repeatsSite>[1];
const siteWith = (records: readonly RecordParts[], more: More = {}) =>
  repeatsSite(records, { spaces: SPACES, ...more });

describe('breakdowns', () => {
  const site = siteWith([
    { id: 'a', amount: '0.1', spaceId: 's-1' },
    { id: 'b', amount: '0.2', spaceId: 's-1' },
    { id: 'c', act: '拨付', amount: '500', actedOn: '2023-02-01', level: '省', department: '省厅' },
    { id: 'd', act: '申请', amount: '' },
  ]);
  const linesOf = (id: string) =>
    breakdowns(site, site.rows('support'))
      .find((each) => each.id === id)
      ?.lines.map(({ label, totals }) => [
        label,
        totals.map(({ amount, records }) => (records === 0 ? '' : `${amount ?? '?'}/${records}`)),
      ]);

  it('sum each act by itself, to the last digit', () => {
    expect(linesOf('by-department')).toEqual([
      ['示例市科技局', ['?/1', '0.3/2', '', '']],
      ['省厅', ['', '', '500/1', '']],
    ]);
  });

  it('put levels from the nation down, years from the newest back', () => {
    expect(linesOf('by-level')?.map(([label]) => label)).toEqual(['省级', '市级']);
    expect(linesOf('by-year')?.map(([label]) => label)).toEqual(['2024年', '2023年']);
  });

  it('name spaces and lead to them, and put last what names none', () => {
    const lines = breakdowns(site, site.rows('support')).find(({ id }) => id === 'by-space')?.lines;
    expect(lines?.map(({ label, route }) => [label, route])).toEqual([
      ['东楼空间', 'spaces/s-1/'],
      ['没有写空间', undefined],
    ]);
  });

  it('show the twenty longest lines and count the others', () => {
    const records = Array.from({ length: 25 }, (_, index) => ({
      id: `a${index}`,
      department: `第${index}局`,
    }));
    const many = siteWith([...records, { id: 'b', department: '第3局' }]);
    const [first] = breakdowns(many, many.rows('support'));
    expect(first?.lines[0]?.label).toBe('第3局');
    expect([first?.lines.length, first?.omitted]).toEqual([20, { lines: 5, records: 5 }]);
  });
});

describe('amountUnit', () => {
  it('is 万元 only when every amount is exact in it', () => {
    const unitOf = (...amounts: string[]) =>
      amountUnit(siteWith(amounts.map((amount, i) => ({ id: `a${i}`, amount }))).rows('support'));
    expect(unitOf('10000', '1300', '')).toBe('万元');
    expect(unitOf('10000', '1.5')).toBe('元');
  });
});

describe('supportAnswer', () => {
  it('says who gave to whom, how often, for what and on which ground', () => {
    const site = siteWith([
      { id: 'a', amount: '20000', clauses: 'c1' },
      { id: 'b', amount: '30000', recipient: '乙' },
      { id: 'c', act: '拨付', amount: '20000', originalId: 'a' },
      { id: 'd', act: '申请', amount: '' },
    ]);
    expect(supportAnswer(site, site.rows('support'))).toBe(
      '1个部门报了对2家单位的扶持，共4条。' +
        '最多的是运行补助（4条）；25%的记录写明了依据的条款或文号。',
    );
  });
});

describe('supportCoverage', () => {
  const authority = (name: string, to: string | null) => ({
    id: name,
    name,
    level: '市',
    division: '000010',
    from: '2020-01-01',
    to,
  });

  it('says since when each department reports, and which authorities have no record', () => {
    const site = siteWith([{ id: 'a' }, { id: 'b', actedOn: '2023-01-02', programme: '活动' }], {
      parts: {
        site: {
          authorities: [
            authority('示例市科技局', null),
            authority('示例市商务局', null),
            authority('示例市科委', '2021-12-31'),
          ],
        },
      },
    });
    expect(supportCoverage(site)).toEqual({
      departments: [
        {
          id: '示例市科技局',
          name: '示例市科技局',
          otherNames: [],
          level: '市',
          records: 2,
          since: '2023-01-02',
          newest: '2024-05-01',
          programmes: 2,
        },
      ],
      withoutRecords: ['示例市商务局'],
      statement: undefined,
    });
  });
});

describe('rewardStandards', () => {
  const rules = [
    {
      from: '2024-01-01',
      rewards: [{ clause: 'c1', item: '市级认定', amount: 300000, once: true }],
    },
  ];
  const award = { item: '市级认定', form: '一次性奖励', spaceId: 's-1' };

  it('holds awards and payments against the standard in force', () => {
    const site = siteWith(
      [
        { id: 'a', ...award, amount: '300000.00' },
        { id: 'b', ...award, amount: '200000' },
        { id: 'c', ...award, amount: '300001' },
        { id: 'd', ...award, amount: '' },
      ],
      { rules },
    );
    const { rewards, others } = rewardStandards(site);
    expect(rewards[0]).toMatchObject({ same: 1, lower: 1, higher: 1, unknown: 1, isOnce: true });
    expect(others.map(({ entry, declared }) => [entry.row.id, declared])).toEqual([
      ['b', [300000]],
      ['c', [300000]],
    ]);
  });

  it.each<[string, Partial<RecordParts>]>([
    ['before the rule', { actedOn: '2023-12-31' }],
    ['of another division', { spaceId: 's-2' }],
    ['for another item', { item: '优秀称号' }],
    ['that is an application', { act: '申请' }],
    ['that changes another', { originalId: 'a' }],
  ])('leaves a record %s alone', (_, other) => {
    const { rewards, others } = rewardStandards(
      siteWith([{ id: 'a', ...award, amount: '5', ...other }], { rules }),
    );
    expect(rewards[0]).toMatchObject({ same: 0, lower: 0, higher: 0, unknown: 0 });
    expect(others).toEqual([]);
  });
});

describe('supportRegister', () => {
  const site = siteWith([
    { id: 'a', spaceId: 's-1' },
    { id: 'b', act: '拨付', originalId: 'a', spaceId: 's-1', actedOn: '2024-06-01' },
    { id: 'c', act: '收回', originalId: 'a', actedOn: '2024-07-01' },
  ]);

  it('knows what came after a record, and the records of a space', () => {
    const { laterOf, bySpace } = supportRegister(site);
    const idsOf = (entries: readonly { row: { id: string } }[] = []) =>
      entries.map(({ row }) => row.id);
    expect(idsOf(laterOf.get('a'))).toEqual(['b', 'c']);
    expect(idsOf(bySpace.get('s-1'))).toEqual(['b', 'a']);
  });

  it('leads to a record on the page, or on the page of its year', () => {
    expect(supportRegister(site).routeOf('a')).toBe('support/#a');
    const many = Array.from({ length: 401 }, (_, i) => ({ id: `a${i}`, actedOn: '2024-01-01' }));
    const long = supportRegister(siteWith([...many, { id: 'new', actedOn: '2024-02-01' }]));
    expect([long.routeOf('new'), long.routeOf('a99')]).toEqual([
      'support/#new',
      'data/support/rows/2024/#row-a99',
    ]);
  });
});

describe('the kinds of support named in the source documents', () => {
  it.each([
    ['房租补贴', '房租'],
    ['宽带与软件补贴', '宽带'],
    ['宽带与软件补贴', '公共软件'],
    ['创新券', '研发'],
    ['税收优惠', '研发'],
    ['基金投资', '不限定'],
    ['一次性奖励', '不限定'],
    ['运行补助', '平台建设'],
    ['活动补贴', '活动'],
  ])('%s for %s can be held as a record', (form, cost) => {
    const site = siteWith([{ id: 'a', form, cost, amount: '', valuation: '按票面' }]);
    expect(site.rows('support')).toHaveLength(1);
  });
});

test('what was paid less what was taken back is said where something was, and every amount is written', () => {
  const total = (act: '拨付' | '收回', amount: string | undefined, withoutAmount = 0) => ({
    ...{ act, amount, withoutAmount, records: 1, since: '2026', changes: 0 },
  });
  const net = (...totals: ReturnType<typeof total>[]) => netPaid(totals, '万元');
  expect(net(total('拨付', '600000'), total('收回', '100000'))).toBe('50万元');
  expect(net(total('拨付', '600000'))).toBeUndefined();
  expect(net(total('拨付', '600000'), total('收回', undefined, 1))).toBeUndefined();
});
