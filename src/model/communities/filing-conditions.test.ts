import { describe, expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { compares, filingConditions } from './filing-conditions.ts';

const HEADER = '编号,名称,类型,区划代码,建筑面积(平方米),场地性质,租期(年),状态,来源';

function rulesOf(conditions: readonly object[], more: object = {}) {
  return {
    rules: {
      title: '备案办法',
      division: '330000',
      from: '2016-02-01',
      to: null,
      conditions,
      ...more,
    },
  };
}

const AREA = { clause: 'p064', field: '建筑面积(平方米)', compare: '>=', value: 500 };
const LEASE = {
  clause: 'p064',
  field: '租期(年)',
  compare: '>=',
  value: 3,
  when: { field: '场地性质', equals: '租赁' },
};

function conditions(row: string, rules: readonly unknown[] = [rulesOf([AREA, LEASE])]) {
  const text = `${HEADER}\ns01,甲空间,众创空间,${row},在册,s1`;
  const site = siteOf({ spaces: text }, { rules });
  const [entry] = site.rows('spaces');
  if (entry === undefined) throw new Error('no space');
  return filingConditions(site, entry);
}

test('known numbers are met or not', () => {
  const [area, lease] = conditions('330402,500,租赁,2');
  expect(area).toMatchObject({
    text: '建筑面积不低于500平方米',
    value: 500,
    verdict: '符合',
  });
  expect(lease).toMatchObject({ clause: 'p064', value: 2, verdict: '不符合' });
});

test('of what is not known nothing is concluded', () => {
  expect(conditions('330402,,,').map(({ value, verdict }) => [value, verdict])).toEqual([
    [undefined, '不知道'],
    [undefined, '不知道'],
  ]);
  expect(conditions('330402,未报送,未报送,').map(({ verdict }) => verdict)).toEqual([
    '不知道',
    '不知道',
  ]);
});

test('a premise about a number holds, written as number or text', () => {
  const premise = (equals: unknown) => [
    rulesOf([{ ...AREA, when: { field: '租期(年)', equals } }]),
  ];
  for (const equals of [2, '2']) {
    expect(conditions('330402,500,租赁,2', premise(equals))).toHaveLength(1);
    expect(conditions('330402,500,租赁,3', premise(equals))).toHaveLength(0);
  }
});

test('a condition that is known not to apply is left out', () => {
  expect(conditions('330402,500,自有,')).toHaveLength(1);
  expect(conditions('330402,500,租赁,3')).toHaveLength(2);
});

test('rules hold for their division and their days only', () => {
  expect(conditions('320300,500,自有,')).toEqual([]);
  expect(conditions('330402,500,自有,', [rulesOf([AREA], { to: '2020-12-31' })])).toEqual([]);
  expect(conditions('330402,500,自有,', [rulesOf([AREA], { from: '2030-01-01' })])).toEqual([]);
  expect(conditions('330402,500,自有,', [rulesOf([AREA], { division: '330400' })])).toHaveLength(1);
});

test('a condition in words compares words, one on an unknown column says nothing', () => {
  const owned = { clause: 'p1', field: '场地性质', compare: '=', value: '自有' };
  expect(conditions('330402,,自有,', [rulesOf([owned])])[0]).toMatchObject({ verdict: '符合' });
  expect(conditions('330402,,租赁,', [rulesOf([owned])])[0]).toMatchObject({ verdict: '不符合' });
  expect(conditions('330402,,自有,', [rulesOf([{ ...owned, field: '层高' }])])).toEqual([]);
});

test.each([
  [5, '>=', 5, true],
  [5, '>', 5, false],
  [5, '=', 5, true],
  [5, '<=', 4, false],
  [3, '<', 4, true],
  [100, '~', 100, true],
  [101, '~', 100, undefined],
] as const)('%d %s %d is %s', (value, comparison, required, expected) => {
  expect(compares(value, comparison, required)).toBe(expected);
});

test('where the source leaves room, its word is printed and nobody fails', () => {
  const usual = { ...AREA, words: '一般' };
  expect(conditions('330402,500,自有,', [rulesOf([usual])])[0]).toMatchObject({
    text: '建筑面积一般不低于500平方米',
    verdict: '符合',
  });
  expect(conditions('330402,80,自有,', [rulesOf([usual])])[0]?.verdict).toBe('不作结论');
});

test('a condition that no table can test stands in the list as not checked', () => {
  const untestable = [{ clause: 'p066', text: '有促进科技成果转化的专业技术服务功能' }];
  const found = conditions('330402,500,自有,', [rulesOf([AREA], { untestable })]);
  expect(found.map(({ text, verdict }) => [text, verdict])).toEqual([
    ['建筑面积不低于500平方米', '符合'],
    ['有促进科技成果转化的专业技术服务功能', '未核对'],
  ]);
});

describe('fields beyond the list of spaces', () => {
  const of = (condition: object, titles: string) => {
    const text = `编号,名称,类型,区划代码,启用日期,状态,来源\ns01,甲,众创空间,330402,2024-10-02,在册,s1`;
    const site = siteOf(
      { spaces: text, titles: `编号,空间编号,称号,授予日期,有效期(年)\n${titles}` },
      { rules: [rulesOf([condition])] },
    );
    const [entry] = site.rows('spaces');
    if (entry === undefined) throw new Error('no space');
    return filingConditions(site, entry)[0];
  };
  const years = { clause: 'p1', field: 'titles.有效期(年)', compare: '>=', value: 3 };
  const days = { clause: 'p067', field: 'days-since:启用日期', compare: '>=', value: 90 };

  test('are columns of any table with 空间编号, of the newest version alone', () => {
    expect(of(years, 't1,s01,优秀,2024-01-01,3')).toMatchObject({
      text: '有效期不低于3年',
      value: 3,
      verdict: '符合',
    });
    expect(of(years, 't1,s01,优秀,2024-01-01,2')?.verdict).toBe('不符合');
    expect(of(years, 't1,s02,优秀,2024-01-01,3')?.verdict).toBe('不知道');
  });

  test('are not concluded from when several rows could count', () => {
    expect(of(years, 't1,s01,优秀,2024-01-01,3\nt2,s01,示范,2024-01-01,1')?.verdict).toBe('不知道');
  });

  test('are the days since a date', () => {
    expect(of(days, '')).toMatchObject({
      text: '启用日期至今不低于90天',
      value: 90,
      verdict: '符合',
    });
    expect(of({ ...days, value: 91 }, '')?.verdict).toBe('不符合');
    expect(of({ ...days, field: 'days-since:备案日期' }, '')?.verdict).toBe('不知道');
  });
});
