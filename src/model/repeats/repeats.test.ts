import { describe, expect, it } from 'vitest';
import { publishedGroups, repeats } from './repeats.ts';
import { type RecordParts, repeatsSite } from './repeats-fixture.ts';

type More = Parameters<typeof repeatsSite>[1];

function groups(records: readonly RecordParts[], more: More = {}): string[] {
  return repeats(repeatsSite(records, more)).groups.map(
    (group) => `${group.class} ${group.records.map(({ row }) => row.id).join('+')}`,
  );
}

const CODE = '91000000MA00000157';
const rent = { cost: '房租', from: '2024-01-01', to: '2024-06-30' };
const ONCE = { rewards: [{ clause: 'c1', item: '优秀称号', amount: 100, once: true }] };
const award = { form: '一次性奖励', item: '优秀称号' };

describe('D1, the same record entered twice', () => {
  it('needs the same recipient, programme, amount and day', () => {
    expect(groups([{ id: 'a' }, { id: 'b', amount: '10000.00' }])).toEqual(['D1 a+b']);
  });

  it.each<[string, Partial<RecordParts>]>([
    ['another amount', { amount: '10001' }],
    ['another day', { actedOn: '2024-05-02' }],
    ['another recipient', { recipient: '示例乙有限公司' }],
    ['an application', { act: '申请' }],
    ['a recovery', { act: '收回' }],
    ['a record that changes another', { originalId: 'a' }],
  ])('leaves %s alone', (_, other) => {
    expect(groups([{ id: 'a' }, { id: 'b', ...other }])).toEqual([]);
  });

  it('compares no amounts that are not known', () => {
    expect(
      groups([
        { id: 'a', amount: '' },
        { id: 'b', amount: '' },
      ]),
    ).toEqual([]);
    expect(
      groups([
        { id: 'a', amount: '未报送' },
        { id: 'b', amount: '未报送' },
      ]),
    ).toEqual([]);
    expect(
      groups([
        { id: 'a', amount: '0' },
        { id: 'b', amount: '0' },
      ]),
    ).toEqual(['D1 a+b']);
  });

  it('holds awards and payments against one another', () => {
    expect(groups([{ id: 'a' }, { id: 'b', act: '拨付' }])).toEqual(['D1 a+b']);
  });
});

describe('the recipient', () => {
  it('is the credit code whatever the name', () => {
    expect(
      groups([
        { id: 'a', creditCode: CODE },
        { id: 'b', creditCode: CODE, recipient: '改了名的公司' },
      ]),
    ).toEqual(['D1 a+b']);
  });

  it('is the name after NFKC and without white space where there is no code', () => {
    expect(
      groups([
        { id: 'a', recipient: '示例（甲） 公司' },
        { id: 'b', recipient: '示例(甲)公司', creditCode: '未查到' },
      ]),
    ).toEqual(['D1 a+b']);
  });

  it('with a code never matches one without', () => {
    expect(groups([{ id: 'a', creditCode: CODE }, { id: 'b' }])).toEqual([]);
    expect(
      groups([
        { id: 'a', creditCode: CODE },
        { id: 'b', recipient: CODE },
      ]),
    ).toEqual([]);
  });
});

describe('D2, two departments for the same cost', () => {
  const other = { department: '示例区科技局', amount: '5', actedOn: '2024-07-01' };

  it('needs one shared day, both ends included', () => {
    const next = { id: 'b', ...rent, ...other, from: '2024-06-30', to: '2024-12-31' };
    expect(groups([{ id: 'a', ...rent }, next])).toEqual(['D2 a+b']);
    expect(
      groups([
        { id: 'a', ...rent },
        { ...next, from: '2024-07-01' },
      ]),
    ).toEqual([]);
  });

  it.each<[string, Partial<RecordParts>]>([
    ['the same department', { department: '示例市科技局' }],
    ['another cost', { cost: '设备' }],
    ['an open period', { to: '' }],
    ['a period that is not known', { to: '未查到' }],
  ])('leaves %s alone', (_, change) => {
    expect(
      groups([
        { id: 'a', ...rent },
        { id: 'b', ...rent, ...other, ...change },
      ]),
    ).toEqual([]);
  });

  it('leaves costs that are not named alone', () => {
    const open = { ...rent, cost: '不限定' };
    expect(
      groups([
        { id: 'a', ...open },
        { id: 'b', ...open, ...other },
      ]),
    ).toEqual([]);
  });

  it('chains records into one group', () => {
    const chain = [
      { id: 'a', ...rent, amount: '1' },
      { id: 'b', ...rent, ...other, to: '2024-12-31' },
      { id: 'c', ...rent, from: '2024-10-01', to: '2024-12-31', department: '丙', amount: '3' },
    ];
    const [group] = repeats(repeatsSite(chain)).groups;
    expect(group?.records.map(({ row }) => row.id)).toEqual(['a', 'b', 'c']);
    expect(group?.matched).toContain('期间一笔接一笔地重叠，没有一天是几笔都有的');
  });
});

describe('D5, a reward given twice that is given once', () => {
  const second = { id: 'b', ...award, actedOn: '2025-05-01', amount: '9' };

  it('needs a rule in force on either day', () => {
    const on = (from: string | null, to: string | null) =>
      groups([{ id: 'a', ...award }, second], { rules: [{ ...ONCE, from, to }] });
    expect(on('2024-05-01', '2024-05-01')).toEqual(['D5 a+b']);
    expect(on('2025-05-01', null)).toEqual(['D5 a+b']);
    expect(on(null, null)).toEqual(['D5 a+b']);
    expect(on('2024-05-02', '2025-04-30')).toEqual([]);
    expect(groups([{ id: 'a', ...award }, second])).toEqual([]);
  });

  it('needs the item to be marked once', () => {
    const rules = [{ rewards: [{ clause: 'c1', item: '优秀称号', amount: 100 }] }];
    expect(groups([{ id: 'a', ...award }, second], { rules })).toEqual([]);
    expect(
      groups(
        [
          { id: 'a', ...award },
          { ...second, item: '评价优良' },
        ],
        { rules: [ONCE] },
      ),
    ).toEqual([]);
  });

  it('asks for the place of a space that is known, and only of one', () => {
    const spaces =
      '编号,名称,类型,区划代码,状态,来源\ns-1,甲,众创空间,000011,在册,x\n' +
      's-2,乙,众创空间,000021,在册,x\n';
    const at = (spaceId: string) =>
      groups(
        [
          { id: 'a', ...award, spaceId },
          { ...second, spaceId },
        ],
        { rules: [ONCE], spaces },
      );
    expect(at('s-1')).toEqual(['D5 a+b']);
    expect(at('s-2')).toEqual([]);
    expect(at('')).toEqual(['D5 a+b']);
    expect(at('未查到')).toEqual(['D5 a+b']);
  });

  it('states the rule and its clause', () => {
    const [group] = repeats(repeatsSite([{ id: 'a', ...award }, second], { rules: [ONCE] })).groups;
    expect(group?.rule).toBe(
      '受助单位和奖励事项相同，当时施行的办法规定这个事项只奖一次；《办法1》：“优秀称号”只奖励一次',
    );
    expect(group?.bases[0]?.clauses).toEqual(['c1']);
  });
});

describe('D4, rewards at several levels', () => {
  const province = { form: '一次性奖励', item: '省级认定', programme: '省奖' };
  const city = { form: '一次性奖励', item: '市级认定', programme: '市奖' };

  it('needs one-off rewards for recognition at different levels', () => {
    expect(
      groups([
        { id: 'a', ...province },
        { id: 'b', ...city },
      ]),
    ).toEqual(['D4 a+b']);
    expect(
      groups([
        { id: 'a', ...province },
        { id: 'b', ...city, form: '其他' },
      ]),
    ).toEqual(['D3 a+b']);
    expect(
      groups([
        { id: 'a', ...province },
        { id: 'b', ...city, item: '优秀称号' },
      ]),
    ).toEqual(['D3 a+b']);
    expect(
      groups([
        { id: 'a', ...province },
        { id: 'b', ...city, item: '省级认定' },
      ]),
    ).toEqual(['D3 a+b']);
  });

  it('says how the declared rule lets levels add up, or that none is declared', () => {
    const ruleOf = (more: More) =>
      repeats(
        repeatsSite(
          [
            { id: 'a', ...province },
            { id: 'b', ...city },
          ],
          more,
        ),
      ).groups[0]?.rule;
    expect(ruleOf({})).toContain('规则未声明');
    expect(ruleOf({ rules: [{ cascade: '就高不就低' }] })).toContain(
      '《办法1》：各级奖励就高不就低',
    );
    expect(ruleOf({ rules: [{ cascade: '未声明' }] })).toContain(
      '《办法1》：各级能否叠加，规则未声明',
    );
  });
});

describe('the order of the classes', () => {
  it('is D1, D2, D5, D4, D3', () => {
    const both = { ...rent, ...award };
    const moved = { department: '丙', programme: '另一项目', actedOn: '2024-06-01' };
    const rules = [ONCE];
    const elsewhere = { id: 'b', ...both, department: '丙' };
    expect(groups([{ id: 'a', ...both }, elsewhere], { rules })).toEqual(['D1 a+b']);
    expect(
      groups(
        [
          { id: 'a', ...both },
          { id: 'b', ...both, ...moved },
        ],
        { rules },
      ),
    ).toEqual(['D2 a+b']);
    const later = { ...both, ...moved, from: '', to: '' };
    expect(
      groups(
        [
          { id: 'a', ...both },
          { id: 'b', ...later },
        ],
        { rules },
      ),
    ).toEqual(['D5 a+b']);
    expect(
      groups([
        { id: 'a', ...both },
        { id: 'b', ...later },
      ]),
    ).toEqual(['D3 a+b']);
  });

  it('leaves a pair of the same programme alone that fits no class', () => {
    expect(groups([{ id: 'a' }, { id: 'b', actedOn: '2024-06-01' }])).toEqual([]);
  });

  it('gives each pair one class, so that a record may be in several groups', () => {
    expect(groups([{ id: 'a' }, { id: 'b' }, { id: 'c', programme: '另一项目' }])).toEqual([
      'D1 a+b',
      'D3 a+b+c',
    ]);
  });
});

describe('decisions', () => {
  const records = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const decided = (...decisions: string[]) =>
    repeats(repeatsSite(records, { decisions })).groups[0]?.status;

  it('apply to the group with exactly their records, in any order', () => {
    expect(decided('c；a；b,录入重复,核对凭证,示例市科技局,2024-06-01')).toBe('录入重复');
    expect(decided('a；b,录入重复,核对凭证,示例市科技局,2024-06-01')).toBe('待核');
    expect(decided('a；b；c；d,录入重复,核对凭证,示例市科技局,2024-06-01')).toBe('待核');
  });

  it('count from their day, and the newest counts', () => {
    expect(decided('a；b；c,录入重复,核对凭证,示例市科技局,2025-01-01')).toBe('待核');
    expect(
      decided(
        'a；b；c,已纠正,已改,示例市科技局,2024-07-01',
        'c；b；a,录入重复,核对凭证,示例市科技局,2024-06-01',
      ),
    ).toBe('已纠正');
  });

  it('leave undecided groups unpublished unless a rule in force says otherwise', () => {
    const shown = (rule: Record<string, unknown>) =>
      publishedGroups(repeats(repeatsSite(records, { rules: [rule] }))).length;
    expect(shown({})).toBe(0);
    expect(shown({ publishPendingRepeats: true })).toBe(1);
    expect(shown({ publishPendingRepeats: true, to: '2024-12-30' })).toBe(0);
    expect(shown({ publishPendingRepeats: true, from: '2025-01-01' })).toBe(0);
  });

  it('are counted for all five classes, zeros included', () => {
    expect(repeats(repeatsSite(records)).counts).toEqual({
      D1: { groups: 1, undecided: 1 },
      D2: { groups: 0, undecided: 0 },
      D3: { groups: 0, undecided: 0 },
      D4: { groups: 0, undecided: 0 },
      D5: { groups: 0, undecided: 0 },
    });
  });
});
