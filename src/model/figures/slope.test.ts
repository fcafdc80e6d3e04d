import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { numbersText } from './figure.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,期间,区划代码,指标,值,单位,来源,可信度';

function slope(rows: readonly string[]) {
  const text = [HEADER, ...rows.map((row, index) => `st${index + 1},${row}`)].join('\n');
  const props = { chart: 'slope', of: 'statistics', x: '期间', y: '值', series: '指标' };
  const figure = figureOf(siteOf({ statistics: text }), { ...props, title: '名次' }, TABLE_DAY);
  if (figure.chart !== 'slope') throw new Error(figure.chart);
  return figure;
}

test('a rank stands in its year, a year without any between two is a gap', () => {
  const figure = slope([
    '2016,330000,东楼,2,名,s1,高',
    '2018,330000,东楼,1,名,s1,高',
    '2018,330000,西塘,2,名,s1,中',
  ]);
  expect(figure.facts.columns.map(({ label }) => label)).toEqual(['2016年', '2017年', '2018年']);
  expect(figure.facts.rows).toEqual([
    { label: '东楼', ranks: [2, null, 1] },
    { label: '西塘', ranks: [null, null, 2] },
  ]);
  expect(numbersText(figure)).toBe(
    '东楼：2016年第2名，2017年没有名次，2018年第1名\n' +
      '西塘：2016年没有名次，2017年没有名次，2018年第2名',
  );
  expect(figure.note).toBe('');
});

test('what is no rank is left out and said so; two ranks of one year are refused', () => {
  const odd = slope(['2016,330000,东楼,2,名,s1,高', '2017,330000,东楼,1.5,名,s1,高']);
  expect(odd.facts.rows).toEqual([{ label: '东楼', ranks: [2] }]);
  expect(odd.note).toBe('另有1行没有名次、不是期间或可信度低，没有画。');
  expect(() => slope(['2016,330000,东楼,2,名,s1,高', '2016,340000,东楼,1,名,s1,高'])).toThrow(
    '同一条线在2016年有两个数',
  );
});
