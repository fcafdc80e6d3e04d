import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { cellOf, type ToolColumn } from '../../client/table-tool/tool-table.ts';
import { wholeTable } from '../../client/table-tool/whole-table.ts';
import { repeatsSite } from '../../model/repeats/repeats-fixture.ts';
import { citedSources } from '../../model/site/cited-sources.ts';
import { directory } from '../../model/spaces/directory.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { readableHtml } from '../../text/readable-html.ts';
import { placesList } from '../space/directory-list.ts';
import { unpaidList, recipientsList, recordsList } from '../support/support-lists.ts';
import type { List } from './list-column.ts';
import { listFile } from './list-file.ts';
import ListTable from './ListTable.astro';

const container = await AstroContainer.create();

/** A list as its page prints it and as its file tells it, cell by cell, without spaces. */
async function bothOf<T>(list: List<T>) {
  const props = { list, caption: '' };
  const $ = load(readableHtml(await container.renderToString(ListTable as never, { props })));
  const columns = $('thead [data-column]')
    .toArray()
    .map((head): ToolColumn => {
      const given = $(head).attr('data-type');
      const type = given === 'number' || given === 'date' ? given : 'text';
      return { key: $(head).attr('data-column') ?? '', title: '', type, facet: undefined };
    });
  const page = $('tbody tr')
    .toArray()
    .filter((row) => $(row).find('th[scope="rowgroup"]').length === 0)
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .flatMap((cell, at) => {
          const wordsOf = (part: string) => {
            const whole = $(cell).clone();
            whole.find('.cite').remove();
            if (part === '') whole.find('[data-of]').remove();
            return (part === '' ? whole : whole.find(part)).text().replace(/\s/g, '');
          };
          const within = $('thead th').eq(at).find('[data-column]').toArray();
          const parts = within.map((head) => `[data-of="${$(head).attr('data-column')}"]`);
          return ['', ...parts].map(wordsOf);
        }),
    );
  const sources = citedSources({ sourceById: new Map() }, []);
  const table = wholeTable(listFile(list, sources), columns);
  const file = Array.from({ length: table.length }, (_, row) =>
    columns.map((_, at) => cellOf(table, row, at).text.replace(/\s/g, '')),
  );
  const values = (key: string) => {
    const at = columns.findIndex((column) => column.key === key);
    return file.map((_, row) => cellOf(table, row, at).value);
  };
  return { $, page, file, values };
}

const SPACES = [
  '编号,名称,曾用名,类型,区划代码,级别,空余工位(个),产业方向,启用日期,状态,来源',
  's01,甲空间,,众创空间,330400,市级,12345,电子信息；数字文化,,在册,s1',
  's02,乙空间,旧乙空间,加速器,330482,保密,0,,,未载明,s1',
  's03,丙空间,,众创空间,330402,,未报送,智能硬件,,在册,s1',
].join('\n');
const EVENTS = '编号,日期,日期精度,栏目,空间编号,类型,摘要\ne1,2016-02-05,日,要闻,s02,走访,走访\n';

const spacesOf = (most = Infinity) =>
  placesList(directory(siteOf({ spaces: SPACES, events: EVENTS })), {
    route: 'spaces/',
    most,
    isOneOfMany: true,
  });

test('the file of a directory says, cell by cell, what its page prints', async () => {
  const { page, file, values } = await bothOf(spacesOf());
  expect(file).toEqual(page);
  expect(page.map(([name]) => name)).toEqual(['丙空间', '乙空间又作旧乙空间', '甲空间']);
  expect(values('freeDesks')).toEqual([null, 0, 12345]);
  expect(values('industries')).toEqual(['智能硬件', null, '电子信息；数字文化']);
});

test('of a list that is too long its first rows stand on the page, under the headings of theirs', async () => {
  const { $, page, file } = await bothOf(spacesOf(2));
  expect([page.length, file.length]).toEqual([2, 3]);
  expect($('th[scope="rowgroup"]').length).toBe(2);
});

const RECORDS = repeatsSite(
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
  { spaces: '编号,名称,类型,区划代码,状态,来源\ns-1,东楼空间,众创空间,000011,在册,x\n' },
);

test('the files of records, approvals and recipients say what their pages print', async () => {
  const records = await bothOf(recordsList(RECORDS, citedSources(RECORDS, [])));
  expect(records.file).toEqual(records.page);
  expect(records.values('amount')).toEqual([null, 200, 300, null, 10_000]);
  const overdue = await bothOf(unpaidList(RECORDS));
  expect(overdue.file).toEqual(overdue.page);
  expect(overdue.values('open')).toEqual([1, 0.01]);
  const recipients = await bothOf(recipientsList(RECORDS));
  expect(recipients.file).toEqual(recipients.page);
  expect(recipients.file.length).toBeGreaterThan(1);
});
