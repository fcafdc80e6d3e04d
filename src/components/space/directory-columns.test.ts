import { expect, test } from 'vitest';
import { shownRows } from '../../client/table-tool/shown-rows.ts';
import { NO_SETTING, cellOf } from '../../client/table-tool/tool-table.ts';
import { directory } from '../../model/spaces/directory.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { toolTableOf } from '../list/list-in-tool-fixture.ts';
import { listFile } from '../list/list-file.ts';
import { deskPricesRead, directoryColumns } from './directory-columns.ts';
import { directoryList } from './directory-list.ts';

const PRICES = ['工位每月300元', '每平方米每天1元', '', '免费', '前6个月免费，此后工位每月80元'];
const rows = PRICES.map(
  (price, at) => `s${at},空间${at},众创空间,000011,${price},${at + 1},在册,x`,
);
const spaces = ['编号,名称,类型,区划代码,收费,空余工位(个),状态,来源', ...rows].join('\n');
const site = siteOf({ spaces }, { site: { title: '示例' } });

test('desks are sorted and narrowed by their price, and those of another price come last', () => {
  const list = directoryList(site);
  const table = toolTableOf(list, listFile(list));
  const namesOf = (setting: object) =>
    shownRows(table, { ...NO_SETTING, ...setting }).map((row) => cellOf(table, row, 0).text);
  const sort = (isDescending: boolean) => ({ sort: { key: 'desk-price', isDescending } });
  expect(namesOf(sort(false))).toEqual(['空间3', '空间4', '空间0', '空间1', '空间2']);
  expect(namesOf(sort(true))).toEqual(['空间0', '空间4', '空间3', '空间1', '空间2']);
  expect(namesOf({ ranges: { 'desk-price': { max: 100 } } })).toEqual(['空间3', '空间4']);
  expect(namesOf({ query: '每平方米' })).toEqual(['空间1']);
});

test('how many prices were read is known', () => {
  const lines = directory(site).flatMap((group) => group.lines);
  expect(deskPricesRead(lines)).toEqual({ read: 3, given: 4 });
});

test('a register without a price of a desk has no column of it', () => {
  const area = siteOf({ spaces: spaces.replaceAll(/工位每月\d+元|免费/g, '面议') }, {});
  const lines = directory(area).flatMap((group) => group.lines);
  expect(directoryColumns(lines).columns.map(({ title }) => title)).not.toContain('工位月租(元)');
});
