import { expect, test } from 'vitest';
import type { PrintContext } from './print-context.ts';
import { isWideTable, tableHtml } from './table-html.ts';

const columns = (count: number, text = '甲') => ({
  headers: Array.from({ length: count }, () => text),
  rows: [],
});

test('seven columns lie on a landscape page, six stand upright', () => {
  expect(isWideTable(columns(7))).toBe(true);
  expect(isWideTable(columns(6))).toBe(false);
});

test('few columns of long words lie too, but not long sentences, which can be broken', () => {
  expect(isWideTable(columns(4, 'abcdefghijklmnopqrstuvwxyz'))).toBe(true);
  expect(isWideTable(columns(4, '这是一句很长很长的话，可以在任何一个字后面换行'))).toBe(false);
});

test('a table without rows or columns stands upright', () => {
  expect(isWideTable({ headers: [], rows: [] })).toBe(false);
});

test('numbers, days, ids and short heads stay in one line, other words may be broken', () => {
  const html = tableHtml(
    {
      kind: 'table',
      title: '',
      headers: ['编号', '说明', '授予日期和有效期'],
      isNumber: [false, false, false],
      rows: [
        ['xc-s13', '三个字', '2026-12-20'],
        ['a-very-long-identifier', '一句很长的话', '未载明日期'],
      ],
      note: '',
    },
    { options: {} } as PrintContext,
  );
  const whole = [...html.matchAll(/class="whole">([^<]*)</g)].map(([, text]) => text);
  expect(whole).toEqual(['编号', '说明', 'xc-s13', '三个字', '2026-12-20']);
});
