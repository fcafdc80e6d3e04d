import { expect, test } from 'vitest';
import { rowsFound } from './row-matcher.ts';
import { toolTable } from './tool-table.ts';

const table = toolTable(
  [
    { key: 'day', title: '日期', type: 'date', facet: 'year' },
    { key: 'amount', title: '金额(元)', type: 'number', facet: 'range' },
    { key: 'ground', title: '依据', type: 'text', facet: undefined },
  ],
  [
    ['2026年11月5日', '88000', '栩科发〔2025〕31号'],
    ['2026年11月15日', '188000', '栩政办发〔2023〕46号'],
    ['2026年第3季度', '2025.5', '付了2025.5元'],
  ].map((cells) => cells.map((text) => ({ text, value: text }))),
);

test.each([
  ...[['2026-11-05'], ['2026.11.5'], ['2026/11/05'], ['2026年11月5日']].map(([query]) => [
    query,
    0,
  ]),
  ...[['8.8万元'], ['88,000元'], ['88000'], ['2026-11-5 8.8万元']].map(([query]) => [query, 0]),
  ...[['三季度'], ['2026Q3'], ['2026年第三季度'], ['2025.5元']].map(([query]) => [query, 2]),
  ...[['栩政办发2023 46号'], ['18.8万元']].map(([query]) => [query, 1]),
] as [string, number][])('%s is found as the rest of the site finds it', (query, row) => {
  expect([...(rowsFound(table, query) ?? [])]).toEqual([0, 1, 2].map((at) => Number(at === row)));
});

test('what no row says in any way is not found', () => {
  expect([...(rowsFound(table, '8万元') ?? [])]).toEqual([0, 0, 0]);
  expect(rowsFound(table, ' ')).toBeUndefined();
});

test('an amount is found in every way in which a table writes it', () => {
  const both = toolTable(
    [{ key: 'amount', title: '金额(元)', type: 'number', facet: 'range' }],
    ['50000', '50000元以内', '5万元', '150000'].map((text) => [{ text, value: text }]),
  );
  expect([...(rowsFound(both, '5万元') ?? [])]).toEqual([1, 1, 1, 0]);
});
