import { expect, test } from 'vitest';
import { queryReadings } from './query-readings.ts';

test('a document number is read with its brackets, however it is typed', () => {
  for (const query of [
    ...['国办发2016 7号', '国办发〔2016〕 7 号', '国办发2016年第7号', '国办发2016第7号'],
    ...['国办发2016-7', '国办发2016－7号', '国办发20167号'],
  ]) {
    expect(queryReadings(query)[0]).toEqual(['国办发(2016)7号']);
  }
  expect(queryReadings('2023 46号')).toEqual([['(2023)46号'], ['2023', '46号']]);
});

test('a quarter is also read as the site writes it', () => {
  for (const query of ['2026年三季度', '2026年第三季度', '2026年3季度']) {
    expect(queryReadings(query).at(-1)).toEqual(['2026年第3季度']);
  }
  expect(queryReadings('2026年第3季度')).toEqual([['2026年第3季度']]);
});

test('a quarter is also read from the key of a table, with its year and without', () => {
  for (const query of ['2026Q3', '2026 q3', '2026-Q3', '2026年Q3', '2026三季度', '2026 第三季度']) {
    expect(queryReadings(query).at(-1)).toEqual(['2026年第3季度']);
  }
  expect(queryReadings('Q3').at(-1)).toEqual(['第3季度']);
  expect(queryReadings('2026Q31')).toEqual([['2026q31']]);
});

test('an amount in ten thousands is also read in 元', () => {
  expect(queryReadings('8.8万元')).toEqual([['8.8万元'], ['88000元']]);
  expect(queryReadings('拨付 1,234.5678万元').at(-1)).toEqual(['拨付', '12345678元']);
});

test('a day is also read as the site writes it, and is no document number', () => {
  for (const query of ['发布2016-02-08', '发布2016/2/8', '发布2016.2.8']) {
    expect(queryReadings(query)).toContainEqual(['发布2016年2月8日']);
    expect(queryReadings(query)[0]?.join('')).not.toContain('号');
  }
});

test('other words are read as they are typed', () => {
  expect(queryReadings('墨池区 免费')).toEqual([['墨池区', '免费']]);
  expect(queryReadings('2025年 补贴')).toEqual([['2025年', '补贴']]);
  expect(queryReadings(' ')).toEqual([]);
});
