import { expect, test } from 'vitest';
import type { RowFileCell } from '../../exporters/row-file.ts';
import { ownTool } from '../table-columns.ts';
import type { ListColumn } from './list-column.ts';
import { lineHtml, listRows } from './list-rows.ts';

const cellOf = (cell: RowFileCell, column: Partial<ListColumn<string>> = {}) =>
  listRows([{ title: '列', tool: ownTool('a'), cell: () => cell, ...column }], ['x']).slice(4, -5);

test('the first line stands in the cell, the others below it, and none of them is HTML', () => {
  expect(cellOf(['', '<b>&', '乙', [{ words: '丙', to: '/a/?b&c' }, '"']])).toBe(
    '<td>&lt;b&gt;&amp;<span class="sub">乙</span>' +
      '<span class="sub"><a href="/a/?b&amp;c">丙</a>&quot;</span></td>',
  );
});

test('a link of one word says where it leads, and the marks of sources end their line', () => {
  expect(cellOf(['', [2, { words: '公示', to: '/n/', named: '公示："甲"' }]])).toBe(
    '<td><a class="nowrap" href="/n/" aria-label="公示：&quot;甲&quot;">公示</a>' +
      '<sup class="cite"><a href="#source-2" aria-label="来源2">[2]</a></sup></td>',
  );
});

test('a number leads its row on a phone; words in its place and blank cells do not', () => {
  const lead = { leadUnit: '元', label: '金额' };
  expect(cellOf('300', lead)).toContain('data-unit="元" class="lead">300');
  expect(cellOf('没有写', lead)).toBe('<td data-label="金额">没有写</td>');
  expect(cellOf('', lead)).toBe('<td data-label="金额" class="is-blank"></td>');
  expect(cellOf('未报送')).toBe('<td class="soft">未报送</td>');
});

test('a day is one for programs too, and what a cell is compared by stands with it', () => {
  expect(cellOf(['2024-05-01', '2024年5月1日'], { tool: ownTool('a', 'date') })).toBe(
    '<td><time datetime="2024-05-01">2024年5月1日</time></td>',
  );
  expect(cellOf(['甲；乙', '甲、乙'])).toBe('<td data-value="甲；乙">甲、乙</td>');
});

test('a column stands in the cells of another, below what that says', () => {
  const price = { title: '月租(元)', tool: ownTool('rent', 'number'), cell: () => '200' };
  const words = { title: '收费', tool: ownTool('words'), below: 'rent' };
  const rowsOf = (said: string, rent = '200') =>
    listRows(
      [
        { ...price, cell: () => rent },
        { ...words, cell: () => said },
      ],
      [''],
    );
  expect(rowsOf('前6个月免费')).toBe(
    '<tr><td><span class="own">200</span><span class="sub" data-of="words">前6个月免费</span></td></tr>',
  );
  expect(rowsOf('')).toBe('<tr><td>200</td></tr>');
  expect(rowsOf('', '')).toBe('<tr><td class="is-blank"></td></tr>');
});

test('days left are said as on the day of the build, and which day is the last', () => {
  expect(lineHtml([{ last: '2026-12-20', said: '还有25天' }])).toBe(
    '<span data-last="2026-12-20">还有25天</span>',
  );
});

test('rows that are the same to a column have its cell drawn once', () => {
  let drawn = 0;
  const cell = (row: string) => {
    drawn += 1;
    return row;
  };
  const column = { title: '列', tool: ownTool('a'), cell, same: (row: string) => row };
  expect(listRows([column], ['甲', '乙', '甲'], (row) => ` id="${row}"`)).toBe(
    '<tr id="甲"><td>甲</td></tr><tr id="乙"><td>乙</td></tr><tr id="甲"><td>甲</td></tr>',
  );
  expect(drawn).toBe(2);
});
