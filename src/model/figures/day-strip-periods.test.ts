import { expect, test } from 'vitest';
import { ownTable } from '../../schemas/own-table.ts';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { figureOf } from './figure-of.ts';

const field = (name: string, title: string, type: 'id' | 'text' | 'date') => ({
  name,
  title,
  type,
  description: title,
});
const schema = ownTable('notice-periods', '公示期', 'snapshot', [
  { ...field('id', '编号', 'id'), required: true },
  field('office', '机关', 'text'),
  field('from', '开始', 'date'),
  field('to', '结束', 'date'),
  field('confidence', '可信度', 'text'),
]);

function strip(...rows: readonly string[]) {
  const text = ['编号,机关,开始,结束,可信度', ...rows.map((row, index) => `n${index},${row}`)].join(
    '\n',
  );
  const props = {
    chart: 'day-strip',
    of: 'notice-periods',
    x: '开始',
    to: '结束',
    y: '机关',
    title: '公示几天',
    finding: 'notice-days',
  };
  const site = siteOf({ 'notice-periods': { schema, text } });
  const figure = figureOf(site, props, TABLE_DAY);
  const { facts, title, note, measure, drawn } = figure;
  if (!('shows' in facts) || facts.shows !== 'periods') throw new Error(figure.chart);
  return { facts, title, note, measure, drawn };
}

const WEEK = '甲厅,2017-12-14,2017-12-20,高';
const OVER_NEW_YEAR = '乙局,2020-12-30,2021-01-06,中';
const NO_WEEKEND = '丙局,2024-08-05,2024-08-09,中';
const SHORT = '丁厅,2022-08-31,2022-09-02,高';

test('both ends count; weekends and holidays are no working days, make-up days are', () => {
  const { facts } = strip(WEEK, '戊局,2016-02-05,2016-02-15,高');
  expect(facts.rows.map(({ label, workingDays, right }) => [label, workingDays, right])).toEqual([
    ['戊局', 4, '4个工作日 / 11天'],
    ['甲厅', 5, '5个工作日 / 7天'],
  ]);
  const days = new Map(facts.rows[0]?.days.map(({ date, kind }) => [date, kind]));
  expect(days.get('2016-02-06')).toBe('workday');
  expect(days.get('2016-02-08')).toBe('holiday');
  expect(days.get('2016-02-14')).toBe('workday');
});

test('the same working days take from five to eight days', () => {
  expect(strip(WEEK, OVER_NEW_YEAR, NO_WEEKEND).title).toBe('同是公示5个工作日，日历上从5天到8天');
  expect(strip(WEEK, OVER_NEW_YEAR, NO_WEEKEND, SHORT).title).toBe(
    '同是公示5个工作日，日历上从5天到8天；有一份只公示3个工作日',
  );
});

test('without two of a length, or without a difference, the neutral title stands', () => {
  expect(strip(WEEK, SHORT).title).toBe('公示几天');
  expect(strip(WEEK, WEEK.replace('甲厅', '己厅')).title).toBe('公示几天');
});

test('a period that cannot be drawn is named with its reason', () => {
  const figure = strip(
    WEEK,
    '松江,2023-09-12,,高',
    '青浦,2023-09-12,,高',
    '嘉定,2023-09-12,2023-09-11,高',
    '奉贤,2023-01-01,2023-12-31,高',
    '金山,2023-09-12,2023-09-18,低',
    '崇明,2090-09-12,2090-09-18,高',
  );
  expect(figure.facts.rows).toHaveLength(1);
  expect(figure.note).toBe(
    '松江、青浦没有写明止日，没有画。嘉定止日早于起日，没有画。奉贤超过62天，没有画。' +
      '金山可信度低，没有画。崇明所在的年份没有放假安排，没有画。',
  );
});
