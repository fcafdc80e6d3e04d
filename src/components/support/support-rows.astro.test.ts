import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { wholeTable } from '../../client/table-tool/whole-table.ts';
import { cellOf, type ToolColumn } from '../../client/table-tool/tool-table.ts';
import { repeatsSite } from '../../model/repeats/repeats-fixture.ts';
import { citedSources } from '../../model/site/cited-sources.ts';
import { readableHtml } from '../../text/readable-html.ts';
import SupportTable from './SupportTable.astro';
import { hasSupportRows, supportRows } from './support-rows.ts';

const SPACES = '编号,名称,类型,区划代码,状态,来源\ns-1,东楼空间,众创空间,000011,在册,x\n';

test('all records in the file of rows say, cell by cell, what the table prints of them', async () => {
  const site = repeatsSite(
    [
      { id: 'a', amount: '300' },
      { id: 'b', act: '拨付', amount: '200', originalId: 'a', actedOn: '2024-06-01' },
      { id: 'c', amount: '', valuation: '券面10张，2024-05-01起', spaceId: 's-1' },
      {
        id: 'e',
        programme: '"2021-08前\n认定的</b>&amp;奖励"',
        recipient: '=1+1',
        actedOn: '2020-01-01',
      },
      { id: 'd', act: '收回', amount: '', originalId: 'b', actedOn: '2025-02-03' },
    ],
    { spaces: SPACES },
  );
  const container = await AstroContainer.create();
  const props = { site, records: site.rows('support'), total: 5, sources: citedSources(site, []) };
  const $ = load(readableHtml(await container.renderToString(SupportTable as never, { props })));
  const columns = $('thead th')
    .toArray()
    .map((head): ToolColumn => {
      const type = $(head).attr('data-type') === 'number' ? 'number' : 'text';
      return { key: $(head).attr('data-column') ?? '', title: '', type, facet: undefined };
    });
  const table = wholeTable(supportRows(site), columns);
  const printed = new Map(
    $('tbody tr')
      .toArray()
      .map((row) => [
        $(row).attr('id'),
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text().replace(/\s/g, '')),
      ]),
  );
  const ids = ['d', 'b', 'a', 'c', 'e'];
  expect(table.length).toBe(5);
  ids.forEach((id, row) => {
    const cells = columns.map((_, at) => cellOf(table, row, at).text.replace(/\s/g, ''));
    expect(cells).toEqual(printed.get(id));
  });
  const amount = columns.findIndex(({ key }) => key === 'amount');
  expect(ids.map((_, row) => cellOf(table, row, amount).value)).toEqual([
    null,
    200,
    300,
    null,
    10_000,
  ]);
});

test('a list that its page holds has no file of rows', () => {
  expect(hasSupportRows(repeatsSite([{ id: 'a' }]))).toBe(false);
});
