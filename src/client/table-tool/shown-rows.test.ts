import { expect, test } from 'vitest';
import { settingAddress, settingNames, settingOf } from './setting-address.ts';
import { csvOf } from './table-files.ts';
import { facetCounts, shownRows } from './shown-rows.ts';
import { cellOf, NO_SETTING, type ToolCell, type ToolColumn, toolTable } from './tool-table.ts';

const COLUMNS: ToolColumn[] = [
  { key: 'name', title: '受助单位', type: 'text', facet: undefined },
  { key: 'level', title: '级别', type: 'text', facet: 'value' },
  { key: 'fields', title: '产业方向', type: 'text', facet: 'value' },
  { key: 'amount', title: '金额(元)', type: 'number', facet: 'range' },
  { key: 'on', title: '日期', type: 'date', facet: 'year' },
];
const cell = (text: string, value: ToolCell['value'] = text === '' ? null : text) => ({
  text,
  value,
});
const row = (name: string, level: string, fields: string, amount: number | null, on: string) => [
  cell(name),
  cell(level),
  cell(fields.replaceAll('；', '、'), fields === '' ? null : fields),
  cell(amount === null ? '' : amount.toLocaleString('en'), amount),
  cell(
    on === ''
      ? ''
      : `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`,
    on || null,
  ),
];
const TABLE = toolTable(COLUMNS, [
  row('甲（91320300MA0000300X）', '市级', '软件；医药', 300_000, '2025-03-01'),
  row('乙', '省级', '医药', 50_000, '2025-11-20'),
  row('丙', '', '', null, ''),
  row('丁 栩科〔2026〕12号', '市级', '软件', 1_300_000, '2026-01-05'),
]);
const found = (query: string) => shownRows(TABLE, { ...NO_SETTING, query });

test('a search finds what the reader sees, in any column', () => {
  expect(found('市级')).toEqual([0, 3]);
  expect(found('2025年 医药')).toEqual([0, 1]);
  expect(found('〔2026〕12号')).toEqual([3]);
  expect(found('[2026]12号')).toEqual([3]);
  expect(found('没有')).toEqual([]);
});

test('digits match whole numbers, grouped or not, and never a part of one or of a code', () => {
  expect(found('300000')).toEqual([0]);
  expect(found('300,000')).toEqual([0]);
  expect(found('50000')).toEqual([1]);
  expect(found('0000')).toEqual([]);
  expect(found('320300')).toEqual([]);
  expect(found('91320300MA0000300X')).toEqual([0]);
  expect(found('2025')).toEqual([0, 1]);
  expect(found('25年')).toEqual([]);
});

test('values of one list widen, conditions of several columns narrow', () => {
  const setting = { ...NO_SETTING, chosen: { level: ['市级', '省级'], fields: ['医药'] } };
  expect(shownRows(TABLE, setting)).toEqual([0, 1]);
  expect(shownRows(TABLE, { ...setting, ranges: { amount: { min: 50_001 } } })).toEqual([0]);
  expect(shownRows(TABLE, { ...NO_SETTING, chosen: { on: [''] } })).toEqual([2]);
});

test('a list counts each value beside the other conditions, not beside its own', () => {
  const setting = { ...NO_SETTING, chosen: { level: ['市级'], on: ['2025'] } };
  expect([...facetCounts(TABLE, setting, 'level')]).toEqual([
    ['市级', 1],
    ['省级', 1],
    ['', 0],
  ]);
  expect(facetCounts(TABLE, setting, 'fields').get('软件')).toBe(1);
});

test('the order is that of numbers and days, blank cells last both ways', () => {
  const order = (key: string, isDescending: boolean) =>
    shownRows(TABLE, { ...NO_SETTING, sort: { key, isDescending } });
  expect(order('amount', false)).toEqual([1, 0, 3, 2]);
  expect(order('amount', true)).toEqual([3, 0, 1, 2]);
  expect(order('on', true)).toEqual([3, 1, 0, 2]);
});

test('a setting goes into an address and comes back the same; what is no column is left alone', () => {
  const setting = {
    query: '医药 2025',
    chosen: { level: ['市级', ''], on: ['2025'] },
    ranges: { amount: { min: 0.5, max: 20 } },
    sort: { key: 'amount', isDescending: true },
    hidden: ['on', 'fields'],
  };
  for (const prefix of ['', 'support.']) {
    expect(settingOf(settingAddress(setting, prefix), COLUMNS, prefix)).toEqual(setting);
  }
  expect(settingOf(new URLSearchParams('utm=x&sort=utm&hide=utm'), COLUMNS)).toEqual(NO_SETTING);
  expect(settingNames(['on'], 'b.')).toEqual(['b.q', 'b.sort', 'b.hide', 'b.on']);
});

test.each([
  ['level=市级&level=市级', { chosen: { level: ['市级'] } }],
  ['amount=1e22..', { ranges: { amount: { min: 1e22 } } }],
  ['amount=1e-7..1e%2B22', { ranges: { amount: { min: 1e-7, max: 1e22 } } }],
  ['amount=5&amount=NaN..NaN&amount=abc', {}],
  ['level=1..2', { chosen: { level: ['1..2'] } }],
  ['name=甲&name=1..2', {}],
  [`level=${'长'.repeat(300)}`, {}],
  ['hide=name.level.level.none', { hidden: ['level'] }],
])('the address %s asks for what its controls could ask', (address, asked) => {
  expect(settingOf(new URLSearchParams(address), COLUMNS)).toEqual({ ...NO_SETTING, ...asked });
});

test('nothing is found across two cells, and a cell that says nothing is found by nothing', () => {
  expect(found('市级软件')).toEqual([]);
  expect(found('乙 省级')).toEqual([1]);
  expect(found('丙 市级')).toEqual([]);
  const blank = toolTable(COLUMNS, [row('', '', '', null, ''), row('', '', '', null, '')]);
  expect(shownRows(blank, { ...NO_SETTING, query: '甲' })).toEqual([]);
});

/** The same sequence each time; numbers below `bound`. */
function sequence(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * bound);
  };
}

test('rows, order, counts and files are those of an independent computation, whatever is asked', () => {
  const next = sequence(7);
  const LEVELS = ['市级', '省级', '国家级', ''];
  const FIELDS = ['软件', '医药', '软件；医药', ''];
  const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025', '2026', ''];
  const facts = Array.from({ length: 1000 }, (_, index) => ({
    name: `示例${index}`,
    level: LEVELS[next(4)] ?? '',
    fields: FIELDS[next(4)] ?? '',
    amount: next(5) === 0 ? null : next(40) * 1000,
    on: next(6) === 0 ? '' : `${2020 + next(7)}-0${1 + next(9)}-1${next(10)}`,
  }));
  type Fact = (typeof facts)[number];
  const table = toolTable(
    COLUMNS,
    facts.map(({ name, level, fields, amount, on }) => row(name, level, fields, amount, on)),
  );
  for (let round = 0; round < 60; round += 1) {
    const level = LEVELS.filter(() => next(3) === 0);
    const fields = next(2) === 0 ? [] : ['医药'];
    const on = next(2) === 0 ? [] : YEARS.filter(() => next(3) === 0);
    const [min, max] = [next(2), next(2)].map((has) => (has === 0 ? undefined : next(40) * 1000));
    const word = next(2) === 0 ? '' : (['省级', '软件', '2023年'][next(3)] ?? '');
    const key = next(2) === 0 ? 'amount' : 'on';
    const isDescending = next(2) === 0;
    const amount = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    const setting = {
      query: word,
      chosen: { level, fields, on },
      ranges: { amount },
      sort: { key, isDescending },
      hidden: [],
    };
    const isIn = (values: readonly string[], asked: readonly string[]) =>
      asked.length === 0 || values.some((value) => asked.includes(value));
    const valuesOf = { level: levelOf, fields: fieldsOf, on: yearOf };
    const holds = (fact: Fact, except?: string) =>
      (except === 'level' || isIn(levelOf(fact), level)) &&
      (except === 'fields' || isIn(fieldsOf(fact), fields)) &&
      (except === 'on' || isIn(yearOf(fact), on)) &&
      (min === undefined || (fact.amount ?? -1) >= min) &&
      (max === undefined || (fact.amount ?? Infinity) <= max) &&
      (word === '2023年'
        ? fact.on.startsWith('2023')
        : `${fact.level}${fact.fields}`.includes(word));
    const expected = facts
      .map((fact, index) => ({ ...fact, index }))
      .filter((fact) => holds(fact))
      .sort((a, b) => {
        const [first, second] = [a[key] === '' ? null : a[key], b[key] === '' ? null : b[key]];
        if (first === second) return a.index - b.index;
        if (first === null || second === null) return first === null ? 1 : -1;
        return first < second === isDescending ? 1 : -1;
      });
    const shown = shownRows(table, setting);
    expect(shown).toEqual(expected.map(({ index }) => index));
    for (const [facet, values] of Object.entries(valuesOf)) {
      const counts = facetCounts(table, setting, facet);
      for (const value of new Set(facts.flatMap(values))) {
        const count = facts.filter((fact) => values(fact).includes(value) && holds(fact, facet));
        expect(counts.get(value)).toBe(count.length);
      }
    }
    const file = csvOf({
      columns: COLUMNS,
      rows: shown.map((at) => COLUMNS.map((_, column) => cellOf(table, at, column))),
      about: [],
    });
    const lines = expected.map((fact) =>
      [fact.name, fact.level, fact.fields.replace('；', '、'), fact.amount ?? '', fact.on].join(),
    );
    expect(file.split('\r\n').slice(1)).toEqual([...lines, '']);
  }

  function levelOf(fact: Fact): string[] {
    return [fact.level];
  }
  function fieldsOf(fact: Fact): string[] {
    return fact.fields.split('；');
  }
  function yearOf(fact: Fact): string[] {
    return [fact.on.slice(0, 4)];
  }
});
