import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import type { FigureProps } from './chart-record.ts';
import { numbersText } from './figure.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,期间,区划代码,指标,值,单位,来源,可信度';

function distribution(rows: readonly string[], more: Partial<FigureProps> = {}) {
  const text = [HEADER, ...rows.map((row, index) => `st${index + 1},${row}`)].join('\n');
  const props = { chart: 'distribution', of: 'statistics', x: '指标', y: '值', title: '分布' };
  const figure = figureOf(siteOf({ statistics: text }), { ...props, ...more }, TABLE_DAY);
  if (figure.chart !== 'distribution') throw new Error(figure.chart);
  return figure;
}

const ROWS = [
  '2016,330000,工位,30,个,s1,高',
  '2016,340000,工位,10,个,s1,高',
  '2016,350000,工位,20,个,s1,中',
  '2016,360000,工位,99,个,s1,低',
  '2016,330000,团队,4,家,s1,高',
];

test('each row has its least, middle and most, and the one that is marked', () => {
  const figure = distribution(ROWS, { highlight: '区划代码=330000', highlightLabel: '浙江省' });
  const [desks, teams] = figure.facts.rows;
  expect(desks).toMatchObject({ values: [10, 20, 30], median: 20, ends: ['10个', '30个'] });
  expect(desks?.marks).toEqual([{ value: 30, kind: 'own' }]);
  expect(teams).toMatchObject({ values: [4], least: 4, most: 4, median: 4 });
  expect(figure.note).toBe('另有1行没有数或可信度低，没有画。');
  expect(numbersText(figure)).toBe(
    '工位：3个数，10个至30个，中位数20；浙江省30\n团队：1个数，4家至4家，中位数4；浙江省4',
  );
});

test('without a highlight nothing is marked and the key names nothing', () => {
  const { facts } = distribution(ROWS);
  expect(facts.rows.flatMap(({ marks }) => marks)).toEqual([]);
  expect(facts.names).toEqual({});
});
