import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import type { FigureProps } from './chart-record.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,日期,日期精度,栏目,空间编号,类型,摘要';
const SPACES = [
  '编号,名称,类型,区划代码,状态,来源',
  's01,甲空间,众创空间,330402,未载明,s1',
  's02,乙空间,众创空间,330411,未载明,s1',
].join('\n');

function strip(rows: readonly string[], more: Partial<FigureProps> = {}) {
  const text = [HEADER, ...rows.map((row, index) => `e${index + 1},${row}`)].join('\n');
  const props = {
    chart: 'day-strip',
    of: 'events',
    x: '日期',
    y: '空间编号',
    highlight: '类型=路演',
    highlightLabel: '面向创业者',
    restLabel: '来访',
    title: '各空间的活动',
    finding: 'occasions',
    ...more,
  };
  const figure = figureOf(siteOf({ events: text, spaces: SPACES }), props, TABLE_DAY);
  const { facts, title, note, measure, drawn } = figure;
  if (!('shows' in facts) || facts.shows !== 'events') throw new Error(figure.chart);
  return { facts, title, note, measure, drawn };
}

const VISIT = '2016-02-16,日,要闻,s01,走访,走访甲空间';
const TALK = '2016-02-16,推断,要闻,s01,座谈,座谈';
const SHOW = '2016-03-09,日,动态,s01；s02,路演,两家同台路演';

test('rows of one day and the same spaces are one occasion and one mark', () => {
  const figure = strip([VISIT, TALK, SHOW]);
  expect(figure.facts.occasions).toEqual({ open: 1, filled: 1 });
  expect(figure.facts.rows[0]?.marks).toEqual([
    { date: '2016-02-16', kind: 'open', label: '走访甲空间；座谈' },
    { date: '2016-03-09', kind: 'filled', label: '两家同台路演' },
  ]);
  expect(figure.title).toBe('有日期的2场活动：1场来访，1场面向创业者');
  expect(figure.drawn).toHaveLength(3);
});

test('an occasion of two spaces counts once and is marked in both rows', () => {
  const figure = strip([VISIT, SHOW]);
  expect(figure.facts.rows.map(({ label, marks }) => [label, marks.length])).toEqual([
    ['甲空间', 2],
    ['乙空间', 1],
  ]);
  expect(figure.note).toBe('一场涉及几家的，在各家那一行都画一点。');
  expect(strip([VISIT, '2016-02-17,日,动态,s02,路演,路演']).note).toBe('');
});

test('the same day in two spaces, or the same spaces on two days, are two occasions', () => {
  const twoSpaces = strip([VISIT, '2016-02-16,日,要闻,s02,走访,走访乙空间', SHOW]);
  expect(twoSpaces.facts.occasions.open).toBe(2);
  expect(strip([VISIT, VISIT.replace('02-16', '02-17'), SHOW]).facts.occasions.open).toBe(2);
  const swapped = [SHOW, SHOW.replace('s01；s02', 's02；s01'), VISIT];
  expect(strip(swapped).facts.occasions.filled).toBe(1);
});

test('what has no day, or no space, is not drawn and is counted', () => {
  const figure = strip([
    VISIT,
    SHOW,
    ',未载明,动态,s01,走访,没有日期',
    '2016-03,月,动态,s01,走访,只有月',
    '2016-03-01,日,动态,,走访,没有空间',
  ]);
  expect(figure.note).toContain('另有3条没有准到日的日期，或没有写是哪一家，没有画。');
  expect(figure.measure).toBe('2016年2月16日至2016年3月9日，一点一场');
});

test('public holidays of three days and more within the strip are shaded', () => {
  const early = VISIT.replace('02-16', '02-03');
  expect(strip([early, SHOW]).facts.shaded).toEqual([
    { from: '2016-02-07', to: '2016-02-13', label: '春节', days: 7 },
  ]);
  expect(strip([VISIT, SHOW]).facts.shaded).toEqual([]);
});

test('one kind only, or kinds without names, leave the neutral title', () => {
  expect(strip([VISIT]).title).toBe('各空间的活动');
  expect(strip([VISIT, SHOW], { restLabel: undefined }).title).toBe(
    '有日期的2场活动：1场其他，1场面向创业者',
  );
  expect(strip([VISIT, SHOW], { restLabel: undefined, highlightLabel: undefined }).title).toBe(
    '各空间的活动',
  );
});

test('a highlight that is no condition on a column is refused', () => {
  expect(() => strip([VISIT], { highlight: '路演' })).toThrow(
    'highlight「路演」写法不对，应为「列=值；列=值」',
  );
  expect(() => strip([VISIT], { highlight: '种类=路演' })).toThrow(
    'highlight里的「种类」不是「动态」的列',
  );
});
