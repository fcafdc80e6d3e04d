import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { ComponentError } from '../components/held-table.ts';
import type { FigureProps } from './chart-record.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,期间,区划代码,指标,限定,值,单位,来源,可信度,备注';
const props: FigureProps = {
  chart: 'line',
  of: 'statistics',
  x: '期间',
  y: '值',
  series: '指标',
  title: '空间数',
  finding: 'growth',
};
const real = { site: { kind: 'demonstration', illustrative: false } };

function line(rows: readonly string[], more: Partial<FigureProps> = {}, parts: object = real) {
  const text = [HEADER, ...rows.map((row, index) => `st${index + 1},${row}`)].join('\n');
  const figure = figureOf(siteOf({ statistics: text }, parts), { ...props, ...more }, TABLE_DAY);
  if (figure.chart !== 'line') throw new Error(figure.chart);
  return figure;
}

test('points stand in order of time, marked by confidence, with the qualifier of their source', () => {
  const { facts, measure } = line([
    '2017,330000,空间数,,30,家,s1,中,',
    '2016,330000,空间数,超过,20,家,s1,高,',
  ]);
  expect(facts.series).toEqual([
    {
      name: '空间数',
      points: [
        { period: '2016', value: 20, confidence: '高', qualifier: '超过' },
        { period: '2017', value: 30, confidence: '中' },
      ],
    },
  ]);
  expect(measure).toBe('浙江省，家，2016年至2017年');
});

test('a figure of confidence 低 is not drawn, and a note says so', () => {
  const figure = line(['2016,330000,空间数,,20,家,s1,高,', '2017,330000,空间数,,99,家,s1,低,']);
  expect(figure.facts.series[0]?.points).toHaveLength(1);
  expect(figure.note).toBe('另有1个数可信度低或不是数，没有画。');
  expect(figure.drawn).toHaveLength(1);
  expect(figure.numbers.rows.flat()).not.toContain('99');
});

test('a year without a number leaves a gap: none in a site of facts means 未查到', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,', '2018,330000,空间数,,30,家,s1,高,'];
  const figure = line(rows);
  expect(figure.facts.periods).toEqual(['2016', '2017', '2018']);
  expect(figure.facts.gaps).toEqual([{ period: '2017', label: '未查到' }]);
  expect(figure.note).toBe('2017年的数未查到，线在这里断开。');
  expect(figure.title).toBe('两年增加50%：空间由20家到30家，2017年的数未查到');
});

test('an authority or a fictional city does not say that it looked and found nothing', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,', '2018,330000,空间数,,30,家,s1,高,'];
  for (const site of [
    { kind: 'government', illustrative: false },
    { kind: 'demonstration', illustrative: true },
  ]) {
    const figure = line(rows, {}, { site });
    expect(figure.note).toBe('没有2017年的数，线在这里断开。');
    expect(figure.title).toBe('两年增加50%：空间由20家到30家，没有2017年的数');
  }
});

test('a doubtful number in a gap is named as that, not as missing', () => {
  const figure = line([
    '2016,330000,空间数,,20,家,s1,高,',
    '2017,330000,空间数,,25,家,s1,低,',
    '2018,330000,空间数,,30,家,s1,高,',
  ]);
  expect(figure.note).toContain('2017年的数可信度低，线在这里断开。');
});

test('a number that is held only in a sum is said to be missing by itself', () => {
  const figure = line(
    [
      '2016,330000,空间数,,20,家,s1,高,',
      '2018,330000,空间数,,30,家,s1,高,',
      '2017,330000,空间和孵化器,,60,家,s1,高,两者之和，空间单独的数未查到',
    ],
    { where: '指标=空间数' },
  );
  expect(figure.title).toBe('两年增加50%：空间由20家到30家，2017年单独的数未查到');
});

test('a line that alone skips a year is named', () => {
  const figure = line([
    '2016,330000,空间数,,20,家,s1,高,',
    '2018,330000,空间数,,30,家,s1,高,',
    '2016,330000,孵化器数,,5,家,s1,高,',
    '2017,330000,孵化器数,,6,家,s1,高,',
  ]);
  expect(figure.facts.gaps).toEqual([]);
  expect(figure.note).toBe('空间数缺2017年的数，线在这里断开。');
  expect(figure.title).toBe('两年增加50%：空间由20家到30家，没有2017年的数');
});

test('lines come in the order of the condition that names them', () => {
  const rows = ['2016,330000,甲数,,20,家,s1,高,', '2016,330000,乙数,,30,家,s1,高,'];
  const figure = line(rows, { where: '指标=乙数|甲数' });
  expect(figure.facts.series.map(({ name }) => name)).toEqual(['乙数', '甲数']);
});

test('two numbers for one point are refused with the way out', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,', '2016,110000,空间数,,30,家,s1,高,'];
  expect(() => line(rows)).toThrow(ComponentError);
  expect(() => line(rows)).toThrow(
    '同一条线在2016年有两个数，画不出来（用where选定一个地区和一个指标，或用series把不同的线分开）',
  );
  expect(line(rows, { where: '区划代码=330000' }).drawn).toHaveLength(1);
});

test('nothing to draw is refused, naming the condition', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,'];
  expect(() => line(rows, { where: '指标=工位数' })).toThrow(
    '「统计」里没有可以画的行（where「指标=工位数」选出0行）',
  );
});

test('a missing or unknown column is refused with the columns that there are', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,'];
  expect(() => line(rows, { x: undefined })).toThrow('这种图要写x，指明用哪一列');
  expect(() => line(rows, { y: '数值' })).toThrow('y里的「数值」不是「统计」的列');
});

test('an unknown chart, finding or table suggests the nearest', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,'];
  expect(() => line(rows, { chart: 'lines' })).toThrow('没有「lines」这种图（是不是「line」？）');
  expect(() => line(rows, { finding: 'grow' })).toThrow(
    '没有「grow」这种结论（是不是「growth」？）',
  );
  expect(() => line(rows, { of: 'statistic' })).toThrow(
    '没有「statistic」这个数据集（是不是「statistics」？）',
  );
});

test('different units on one scale are named', () => {
  const rows = ['2016,330000,空间数,,20,家,s1,高,', '2016,330000,工位数,,900,个,s1,高,'];
  const figure: Figure = line(rows);
  expect(figure.note).toBe('单位写法不同（家、个）。');
  expect(line(rows, { unit: '家或个' }).note).toBe('');
});
