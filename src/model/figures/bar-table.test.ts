import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import type { FigureProps } from './chart-record.ts';
import { figureLines } from './figure.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,期间,区划代码,指标,限定,值,单位,来源,可信度';

function bars(rows: readonly string[], more: Partial<FigureProps> = {}) {
  const text = [HEADER, ...rows.map((row, index) => `st${index + 1},${row}`)].join('\n');
  const props = {
    chart: 'bar-table',
    of: 'statistics',
    x: '指标',
    y: '值',
    title: '各项',
    ...more,
  };
  const figure = figureOf(siteOf({ statistics: text }), props, TABLE_DAY);
  if (figure.chart !== 'bar-table') throw new Error(figure.chart);
  return figure;
}

test('one period of all bars stands in the measure line, several stand at the bars', () => {
  const same = bars(['2016,330000,空间数,,20,家,s1,高', '2016,330000,苗圃数,,8,家,s1,高']);
  expect(same.measure).toBe('家，2016年');
  const several = bars(['2016,330000,空间数,,20,家,s1,高', '2017Q1,330000,空间数,,8,家,s1,高']);
  expect(several.measure).toBe('家');
  expect(several.facts.bars.map(({ sublabel }) => sublabel)).toEqual(['2016年', '2017年第1季度']);
});

test('a number keeps the words of its source', () => {
  const { facts } = bars([
    '2016,330000,甲,超过,100,家,s1,高',
    '2016,330000,乙,余,450,家,s1,中',
    '2016,330000,丙,,4.20,家,s1,高',
  ]);
  expect(facts.bars.map(({ text }) => text)).toEqual(['超过100', '450余', '4.20']);
  expect(facts.bars.map(({ confidence }) => confidence)).toEqual(['高', '中', '高']);
});

test('low confidence is left out, zero is not', () => {
  const figure = bars(['2016,330000,甲,,0,家,s1,高', '2016,330000,乙,,5,家,s1,低']);
  expect(figure.facts.bars).toHaveLength(1);
  expect(figure.facts.bars[0]).toMatchObject({ value: 0, text: '0' });
  expect(figure.note).toBe('另有1行没有数或可信度低，没有列。');
});

test('negative numbers are bars too, and nothing is said to be missing', () => {
  const figure = bars([
    '2011,330000,甲,,-5,个,s1,高',
    '2012,330000,乙,,3,个,s1,高',
    '2013,330000,丙,,-8,个,s1,高',
  ]);
  expect(figure.facts.bars.map(({ value, text }) => [value, text])).toEqual([
    [-5, '-5'],
    [3, '3'],
    [-8, '-8'],
  ]);
  expect(figure.note).toBe('');
  expect(figureLines(figure).map(({ text, bar }) => [text, bar])).toEqual([
    ['-5个', -0.625],
    ['3个', 0.375],
    ['-8个', -1],
  ]);
});

test('bars of different units carry their own', () => {
  const figure = bars(['2016,330000,甲,,20,家,s1,高', '2016,330000,乙,,900,个,s1,高']);
  expect(figure.facts.unit).toBe('');
  expect(figure.facts.bars.map(({ text }) => text)).toEqual(['20家', '900个']);
  expect(figure.note).toBe('单位写法不同（家、个）。');
});

test('places and periods are labelled in words, the series below', () => {
  const places = bars(['2016,330402,空间数,,20,家,s1,高'], { x: '区划代码', series: '指标' });
  expect(places.facts.bars[0]).toMatchObject({ label: '嘉兴市南湖区', sublabel: '空间数，2016年' });
  expect(bars(['2016-03,330402,甲,,20,家,s1,高'], { x: '期间' }).facts.bars[0]?.label).toBe(
    '2016年3月',
  );
});

test('the numbers below a figure leave out what all rows share, the file keeps it', () => {
  const figure = bars(['2016,330000,甲,,20,家,s1,高', '2016,330000,乙,,9,家,s2,高']);
  expect(figure.shown.map(({ title }) => title)).toEqual(['指标', '值', '来源']);
  expect(figure.numbers.headers).toEqual([
    '编号',
    '期间',
    '区划代码',
    '指标',
    '值',
    '单位',
    '来源',
    '可信度',
  ]);
  expect(figure.sources).toEqual(['s1', 's2']);
});
