import { expect, test } from 'vitest';
import { asOf } from '../../data/as-of.ts';
import { datasetFixture, deskSchema } from '../../model/site/dataset-fixture.ts';
import { listFile } from '../list/list-file.ts';
import { listRows } from '../list/list-rows.ts';
import type { CellPart } from './cell-parts.ts';
import { dataList } from './data-list.ts';
import { targets } from '../../schemas/target.ts';
import { type ShownColumn, shownTable } from './shown-table.ts';

const DAY = '2016-12-31';
const read = ({ key }: ShownColumn, cell: string): CellPart[] =>
  key === 'id'
    ? [{ text: cell, href: '/a/?b&c' }]
    : [{ text: cell }, { text: '又', meaning: '甲' }];

function rowsOf(csv: string, errata?: string, reading: typeof read = read): string {
  const dataset = datasetFixture(deskSchema(), { '2016-03-31': csv }, errata);
  const { entries, ...current } = asOf(dataset, DAY);
  const { columns } = shownTable(dataset, { ...current, entries }, DAY);
  const list = dataList({ dataset, columns, entries, read: reading, route: 'data/desks/rows/' });
  return listRows(list.columns, entries, list.attributesOf);
}

test('a row is named for its id, its first cell heads it, a code is found by what it means', () => {
  expect(rowsOf('编号,名称,工位数\na-1,东楼,20\n')).toBe(
    '<tr id="row-a-1"><th scope="row" class="is-short"><a href="/a/?b&amp;c">a-1</a></th>' +
      '<td data-value="甲" class="is-short">东楼；又<span class="sub">甲</span></td>' +
      '<td data-value="甲" class="is-short number-cell">20；又<span class="sub">甲</span></td></tr>',
  );
});

test('a page of data says days in words and keeps them as typed beside them', () => {
  const csv = '编号,名称,工位数\na-1,2016-03-25,20\n';
  const dataset = datasetFixture(deskSchema(), { '2016-03-31': csv });
  const { entries, ...current } = asOf(dataset, DAY);
  const { columns } = shownTable(dataset, { ...current, entries }, DAY);
  const typed = (_: ShownColumn, cell: string): CellPart[] => [{ text: cell }];
  const fileAt = (route: string) =>
    listFile(dataList({ dataset, columns, entries, read: typed, route }));
  expect(fileAt('data/desks/rows/').isAsTyped).toBe(true);
  expect(fileAt('data/desks/rows/').columns[1]?.cells).toEqual([['2016-03-25', '2016年3月25日']]);
  expect(fileAt('desks/').columns[1]?.cells).toEqual([['2016-03-25', '2016年3月25日']]);
});

test('a day is said in words and compared as typed, in whatever kind of column it stands', () => {
  const days = [{ text: '2016-03-25' }];
  expect(rowsOf('编号,名称,工位数\na-1,2016-03-25,20\n', undefined, () => days)).toContain(
    '<td data-value="2016-03-25" class="is-short">2016年3月25日</td>',
  );
});

test('a corrected cell says what stood there before', () => {
  const errata =
    '版本,编号,字段,原值,更正值,类别,原因,更正日期\n2016-03-31,a-1,工位数,20,25,更正,补报,2016-04-05\n';
  expect(rowsOf('编号,名称,工位数\na-1,东楼,20\n', errata)).toContain(
    '25；又<span class="sub">甲</span><span class="sub">2016年4月5日更正，原为20</span></td>',
  );
});

test('a sign that compares is said in words, and so is a day of every year', () => {
  const csv =
    '编号,条款编号,指标,比较,目标值,单位,性质\na-1,p1,工位数,>=,100,个,目标\na-2,p1,自评截止,=,10-15,日,期限\n';
  const dataset = datasetFixture(targets, { '2016-03-31': csv });
  const { entries, ...current } = asOf(dataset, DAY);
  const { columns } = shownTable(dataset, { ...current, entries }, DAY);
  const typed = (_: ShownColumn, cell: string): CellPart[] => [{ text: cell }];
  const list = dataList({ dataset, columns, entries, read: typed, route: 'data/targets/' });
  const html = listRows(list.columns, entries, list.attributesOf);
  expect(html).toContain('<td data-value="&gt;=" class="is-short">不低于</td>');
  expect(html).toContain('<td data-value="10-15" class="is-short">10月15日</td>');
});
