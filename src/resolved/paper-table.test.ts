import { expect, test } from 'vitest';
import type { BlockOf } from './blocks.ts';
import { plainLine } from './inlines.ts';
import { MOST_ROWS, paperTable } from './paper-table.ts';

function tableOf(rows: number, whole?: string): BlockOf<'table'> {
  return {
    kind: 'table',
    title: '名单',
    headers: ['名称'],
    isNumber: [false],
    rows: Array.from({ length: rows }, (_, index) => [`第${index + 1}家`]),
    note: '',
    ...(whole === undefined ? {} : { whole }),
  };
}

test('a table of 500 rows stays whole', () => {
  const table = tableOf(MOST_ROWS);
  expect(paperTable(table)).toBe(table);
});

test('a longer table is cut and leads to the file with all of it', () => {
  const cut = paperTable(tableOf(10_000, 'https://a.example/list.csv'));
  expect(cut.rows).toHaveLength(MOST_ROWS);
  expect(plainLine(cut.rest ?? [])).toBe(
    '共10000行，这里列前500行；全部在https://a.example/list.csv',
  );
  expect(cut.rest?.at(-1)).toMatchObject({ kind: 'link', address: 'https://a.example/list.csv' });
});

test('one without a file leads to its page', () => {
  expect(plainLine(paperTable(tableOf(501)).rest ?? [])).toBe(
    '共501行，这里列前500行；全部在网页上。',
  );
});

test('heads of groups are no rows that are counted, and a table cut twice says the same', () => {
  const table = { ...tableOf(600), rowKinds: ['group' as const] };
  const cut = paperTable(table);
  expect(plainLine(cut.rest ?? [])).toContain('共599行，这里列前499行');
  expect(paperTable(cut)).toBe(cut);
});
