import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { chainSite } from '../model/checks/chain-fixture.ts';
import { followUpWorkbook } from './follow-up-workbook.ts';

it('the workbook of the follow-up holds every approval, payment and exception, amounts as numbers', async () => {
  const site = chainSite({
    'terms/exceptions.csv':
      '规则,对象,编号,理由,依据,单位,日期,至\n' +
      'payment-exceeds,support,z04,合一,示〔2016〕1号,财政局,2016-07-01,2016-12-31\n',
  });
  const { sheets } = await readXlsx(await followUpWorkbook(site).body());
  expect(sheets.map(({ name, rows }) => [name.replace(/（.*）/, ''), rows.length - 1])).toEqual([
    ['批准逐笔', 2],
    ['180天未拨清1笔', 1],
    ['拨付和收回', 3],
    ['例外', 1],
  ]);
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  const cells = rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at], cell])));
  expect(cells.find(({ 编号 }) => 编号 === 'z01')).toMatchObject({
    '批准(元)': 1000,
    '已拨付(元)': 1000,
    '收回(元)': 1000,
    '未拨付(元)': 0,
    满180天未拨清: '否',
    算到: expect.anything(),
  });
});
