import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { wholeTable } from '../../client/table-tool/whole-table.ts';
import { cellOf, type ToolColumn } from '../../client/table-tool/tool-table.ts';
import { directory } from '../../model/spaces/directory.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import DirectoryTable from './DirectoryTable.astro';
import { directoryRows, hasDirectoryRows } from './directory-rows.ts';

const SPACES = [
  '编号,名称,曾用名,类型,区划代码,级别,空余工位(个),产业方向,启用日期,状态,来源',
  's01,甲空间,,众创空间,330400,市级,12345,电子信息；数字文化,,在册,s1',
  's02,乙空间,旧乙空间,加速器,330482,保密,0,,,未载明,s1',
  's03,丙空间,,众创空间,330402,,未报送,智能硬件,,在册,s1',
].join('\n');
const EVENTS = '编号,日期,日期精度,栏目,空间编号,类型,摘要\ne1,2016-02-05,日,要闻,s02,走访,走访\n';

/** The directory as its page prints it, of which the first `most` spaces stand there. */
async function printed(most?: number) {
  const site = siteOf({ spaces: SPACES, events: EVENTS });
  const container = await AstroContainer.create();
  const props = { groups: directory(site), isOneOfMany: true, most };
  const $ = load(await container.renderToString(DirectoryTable as never, { props }));
  const columns = $('thead th')
    .toArray()
    .map((head): ToolColumn => {
      const given = $(head).attr('data-type');
      const type = given === 'number' || given === 'date' ? given : 'text';
      return { key: $(head).attr('data-column') ?? '', title: '', type, facet: undefined };
    });
  const rows = $('tr[data-space]')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).text().replace(/\s/g, '')),
    );
  const group: ToolColumn = { key: 'group', title: '', type: 'text', facet: 'value' };
  return { $, rows, table: wholeTable(directoryRows(site), [...columns, group]) };
}

test('all spaces in the file of rows say, cell by cell, what the table prints of them', async () => {
  const { rows, table } = await printed();
  const places = ['嘉兴市南湖区', '嘉兴市平湖市', '嘉兴市'];
  const told = places.map((place, row) => {
    const cells = table.columns.map((_, at) => cellOf(table, row, at).text.replace(/\s/g, ''));
    expect(cells.pop()).toBe(place);
    // The name has its place below it, since rows are drawn without the headings of places.
    return cells.map((cell, at) => (at === 0 ? cell.slice(0, -place.length) : cell));
  });
  expect(told).toEqual(rows);
  const desks = table.columns.findIndex(({ key }) => key === 'freeDesks');
  expect(places.map((_, row) => cellOf(table, row, desks).value)).toEqual([null, 0, 12345]);
  const fields = table.columns.findIndex(({ key }) => key === 'industries');
  expect(cellOf(table, 2, fields).value).toBe('电子信息；数字文化');
});

test('of a directory that is too long the first spaces stand on its page, with no boxes to compare', async () => {
  const { $, rows } = await printed(2);
  expect(rows.map(([name]) => name)).toEqual(['丙空间', '乙空间又作旧乙空间']);
  expect($('th[scope="rowgroup"]').length).toBe(2);
  expect($('table').attr('data-compare-address')).toBeUndefined();
});

test('a directory that its page holds has no file of rows', () => {
  expect(hasDirectoryRows(siteOf({ spaces: SPACES }))).toBe(false);
});
