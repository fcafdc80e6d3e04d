import { expect, test } from 'vitest';
import { listParts, partTable, tableOnPage } from './list-parts.ts';
import { groupedTable, table } from './parts.ts';

const COLUMNS = [
  { title: '空间', cell: ({ name }: { name: string }) => name },
  { title: '所在', cell: ({ place }: { place: string }) => place },
];
const units = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `第${index + 1}家`,
    place: index % 2 === 0 ? '东区' : '西区',
  }));
const list = (count: number) => table('名单', units(count), COLUMNS, { page: { isList: true } });

test('a list that its page carries stays there', () => {
  expect(listParts(list(100))).toEqual([]);
  expect(tableOnPage(list(100)).rows).toHaveLength(100);
});

test('a longer one has a page a place, and its own page the first rows', () => {
  const long = list(500);
  const parts = listParts(long);
  expect(parts.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['东区', 250],
    ['西区', 250],
  ]);
  expect(tableOnPage(long).rows).toHaveLength(200);
  expect(partTable(long, parts[1] ?? { id: '', title: '', rows: [] }).rows[0]).toEqual([
    '第2家',
    '西区',
  ]);
});

test('a list in groups is divided by them, so that every row keeps its grade', () => {
  const groups = [
    { head: '优秀 300家', rows: units(300) },
    { head: '合格 200家', rows: units(200) },
  ];
  const parts = listParts(groupedTable('等次', groups, COLUMNS, { page: { isList: true } }));
  expect(parts.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['优秀 300家', 300],
    ['合格 200家', 200],
  ]);
});

test('a table beside the list is cut earlier', () => {
  expect(tableOnPage(table('临界', units(500), COLUMNS)).rows).toHaveLength(100);
});
