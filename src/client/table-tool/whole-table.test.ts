import { expect, test } from 'vitest';
import type { ToolColumn } from './tool-table.ts';
import { wholeTable } from './whole-table.ts';

const NAME: ToolColumn = { key: 'name', title: '名称', type: 'text', facet: undefined };
const tableOf = (rows: number, ofRow?: number[]) =>
  wholeTable({ rows, columns: [{ key: 'name', cells: ['甲', '乙'], ...(ofRow && { ofRow }) }] }, [
    NAME,
  ]);

test('a file whose rows all have their cells is a table', () => {
  expect(tableOf(2).length).toBe(2);
  expect(tableOf(3, [0, 1, 0]).length).toBe(3);
});

test('a file with rows that lack a cell is refused, so that the page searches its own', () => {
  expect(() => tableOf(3)).toThrow('name');
  expect(() => tableOf(3, [0, 1])).toThrow('name');
  expect(() => tableOf(3, [0, 1, 2])).toThrow('name');
});
