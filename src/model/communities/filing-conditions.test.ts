import { expect, test } from 'vitest';
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
    title: '建筑面积',
    unit: '平方米',
    required: 500,
    value: 500,
    isMet: true,
  });
  expect(lease).toMatchObject({ clause: 'p064', value: 2, isMet: false });
});

test('of what is not known nothing is concluded', () => {
  expect(conditions('330402,,,').map(({ value, isMet }) => [value, isMet])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(conditions('330402,未报送,未报送,').map(({ isMet }) => isMet)).toEqual([
    undefined,
    undefined,
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
  expect(conditions('330402,,自有,', [rulesOf([owned])])[0]).toMatchObject({ isMet: true });
  expect(conditions('330402,,租赁,', [rulesOf([owned])])[0]).toMatchObject({ isMet: false });
  expect(conditions('330402,,自有,', [rulesOf([{ ...owned, field: '层高' }])])).toEqual([]);
});

test.each([
  [5, '>=', 5, true],
  [5, '>', 5, false],
  [5, '=', 5, true],
  [5, '<=', 4, false],
  [3, '<', 4, true],
  [109, '~', 100, true],
  [111, '~', 100, false],
] as const)('%d %s %d is %s', (value, comparison, required, expected) => {
  expect(compares(value, comparison, required)).toBe(expected);
});
