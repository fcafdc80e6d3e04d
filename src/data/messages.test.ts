import { expect, test } from 'vitest';
import { spaces } from '../schemas/space.ts';
import { events } from '../schemas/event.ts';
import { decodeUtf8 } from './encoding.ts';
import { readTable } from './table.ts';

/** What an editor reads of a table: place, message, hint. */
const said = (text: string, schema: typeof spaces | typeof events = spaces) =>
  readTable('a.csv', text, schema as typeof spaces).problems.map(
    ({ column = '', line, message, hint }) => `${column}${line} ${message}｜${hint}`,
  );

/** Of one optional cell. */
const ofCell = (title: string, cell: string) =>
  said(`编号,${title}\nxc-s01,"${cell}"\n`)
    .filter((each) => each.startsWith('B2'))
    .join();

test.each([
  ['运营单位', '「运营单位」就是「运营主体」？改列名'],
  ['备案时间', '「备案时间」就是「备案日期」？改列名'],
  ['等级', '「等级」就是「级别」？改列名'],
  ['种子资金(元)', '是不是「种子资金(万元)」？改列名，数也要除以10000'],
  ['建筑面积（㎡）', '是不是「建筑面积(平方米)」？列名要一字不差，单位的括号用半角'],
  ['建筑面积(万平方米)', '是不是「建筑面积(平方米)」？改列名，数也要乘以10000'],
  ['身份证号', '含个人信息的不能公开，删去这一列'],
  ['序号', '表格自己的序号不用登，删去这一列'],
])('the header %s says what it means', (header, hint) => {
  const [line] = said(`编号,${header}\nxc-s01,1\n`).filter((each) => each.startsWith('B1'));
  expect(line).toBe(`B1 没有「${header}」这一列｜${hint}`);
});

test('a header that means nothing lists the columns that are free, and deletes nothing unasked', () => {
  const [line] = said('编号,名称,满意度测评\nxc-s01,甲,1\n').filter((each) =>
    each.startsWith('C1'),
  );
  expect(line).toContain('还没有用到的列：曾用名、类型、级别');
  expect(line).toContain('是其中一列就改列名，都不是再删去');
  expect(line).not.toContain('README');
});

test('a bold column that stands under another name is not missing too', () => {
  const lines = said('编号,众创空间名称\nxc-s01,甲\n');
  expect(lines.filter((each) => each.includes('名称'))).toEqual([
    'B1 没有「众创空间名称」这一列｜「众创空间名称」就是「名称」？改列名',
  ]);
});

test.each([
  ['备案日期', '43446', '「43446」是表格软件的日期序号，就是2018-12-12｜改写为2018-12-12'],
  ['备案日期', '2018-06-01 00:00:00', '改写为2018-06-01'],
  ['备案日期', '20160325', '改写为2016-03-25'],
  ['备案日期', '2017年3月', '「2017年3月」只有月，这一列要写到日｜日不知道就留空'],
  ['备案日期', '无', '不知道就留空；问过没报写未报送'],
  [
    '统一社会信用代码',
    '9.13304E+17',
    '后几位已经丢了，还原不了｜先把整列设成“文本”，再从原件贴一次',
  ],
  ['工位数(个)', '-', '问过没报写未报送，文件没写写原文未载，没有这一项写不适用，零写0'],
  ['工位数(个)', '不详', '问过没报写未报送'],
  ['工位数(个)', '约50', '写50，「备注」写“约”'],
  ['工位数(个)', '50余个', '写50，「备注」写“余”'],
  ['工位数(个)', '72个', '改写为72'],
  ['工位数(个)', '1.2万', '改写为12000'],
  ['种子资金(万元)', '1000万元', '改写为1000'],
  ['种子资金(万元)', '0.5亿元', '改写为5000'],
  ['种子资金(万元)', '62000元', '改写为6.2'],
  ['建筑面积(平方米)', '1,170㎡', '改写为1170'],
  ['级别', '国家', '改写为「国家级」'],
])('%s %s says what to type', (title, cell, words) => {
  expect(ofCell(title, cell)).toContain(words);
});

test.each([
  ['2026年9月15日', '改写为2026-09-15'],
  ['46280', '改写为2026-09-15，整列的格式设成“文本”'],
  ['2026年9月', '只知道到月时写YYYY-MM，把日期精度写成「月」'],
  ['2026-9-31', '例如2016-03-08；不知道就留空'],
])('the day %s of an item says what to type', (day, hint) => {
  const [line] = said(`编号,日期,日期精度\ne1,${day},日\n`, events).filter((each) =>
    each.startsWith('B2'),
  );
  expect(line?.split('｜')[1]).toBe(hint);
});

test('a number that is about right goes with the column of the dataset for it', () => {
  const [line] = said('编号,数量\ne1,约50\n', events).filter((each) => each.startsWith('B2'));
  expect(line).toContain('写50，「数量限定」写“约”');
});

test('a source that is missing says where sources stand', () => {
  const [line] = said('编号,来源\nxc-s01,\n').filter((each) => each.startsWith('B2'));
  expect(line).toContain('写data/terms/sources.csv里的编号；新的来源先在那里加一行');
});

test('blank rows and columns at the edge, as a spreadsheet adds them, are nothing', () => {
  const table = '编号,名称\nxc-s01,甲\n';
  const framed = `编号,名称,,\nxc-s01,甲,,\n${',,,\n'.repeat(20)}`;
  expect(said(framed)).toEqual(said(table));
});

test('titles above the header are one message, and the rows below are still read', () => {
  const lines = said(
    '附件1,,\n栩川市众创空间名录,,\n单位：个,,\n编号,名称,工位数(个)\nxc-s01,甲,约5\n',
  );
  expect(lines[0]).toBe(
    '1 第1至3行像是标题，表头在第4行｜用npm run import导入时会认出来；自己改就删去前3行',
  );
  expect(lines.filter((each) => /^[A-Z]1 /.test(each))).toEqual([]);
  expect(lines.at(-1)).toBe('C5 「约5」不是数，应只用半角数字和小数点｜写5，「备注」写“约”');
});

test('two known names below a title are a header already', () => {
  expect(said('空间名录,\n编号,名称\nxc-s01,甲\n')[0]).toContain('表头在第2行');
});

test.each([
  ['data/a.csv', '另存为「CSV UTF-8（逗号分隔）」'],
  ['data/site.json', '在记事本里另存为，编码选UTF-8'],
  ['content/issues/2026-01.mdx', '在记事本里另存为，编码选UTF-8'],
])('%s in GBK is saved again by the program that made it', (file, hint) => {
  const gbk = new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]);
  expect(decodeUtf8(file, gbk).problem?.hint).toContain(hint);
});
