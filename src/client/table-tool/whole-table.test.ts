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

test('of a file of cells as typed the first line is what is typed, the others say what it means', () => {
  const cell = ['南湖区', '330402', '南湖区', '2026年1月8日更正，原为330400'] as const;
  const file = { rows: 1, columns: [{ key: 'name', cells: [cell] }] };
  const typedOf = (table: ReturnType<typeof wholeTable>) => table.cells[0]?.different[0]?.typed;
  expect(typedOf(wholeTable({ ...file, isAsTyped: true }, [NAME]))).toBe('330402');
  expect(typedOf(wholeTable(file, [NAME]))).toBeUndefined();
});

test('a cell that is said in words is taken as it is compared, which is as typed', () => {
  const typedOf = (...cell: [string, ...string[]]) =>
    wholeTable({ rows: 1, columns: [{ key: 'name', cells: [cell] }], isAsTyped: true }, [NAME])
      .cells[0]?.different[0]?.typed;
  expect(typedOf('2016-03-25', '2016年3月25日')).toBe('2016-03-25');
  expect(typedOf('>=', '不低于', '2026年1月8日更正，原为超过')).toBe('>=');
  expect(typedOf('', '塘巢')).toBe('塘巢');
});
