import { type BrokenInput, append, both, cell, drop, encoded, put, swap } from './broken-input.ts';
import { datasetJson } from './base-tables.ts';

const SPACES = 'data/spaces/2016-03-25.csv';
const OLD_SPACES = 'data/spaces/2016-03-01.csv';
const EVENTS = 'data/events/2016-03-10.csv';
const STATISTICS = 'data/statistics/2015-12-31.csv';
const FEES = 'data/fees/2016-03-01.csv';
const CALENDAR = 'data/calendar/2016-03-01.csv';

/** What may look wrong and is right. */
export const GOOD_INPUTS: readonly Pick<BrokenInput, 'title' | 'change'>[] = [
  {
    title: 'a byte-order mark in tables, documents and prose',
    change: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, `\ufeff${String(text)}`]),
      ),
  },
  {
    title: 'CRLF line ends everywhere',
    change: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('\n', '\r\n')]),
      ),
  },
  {
    title: 'commas, line breaks and quotes inside quoted cells',
    change: both(
      cell(SPACES, 2, '备注', '"一行,两行\n又说""好""，\n完"'),
      cell(OLD_SPACES, 2, '备注', '""'),
    ),
  },
  {
    title: 'cells all in quotes, and no line end at the end',
    change: put(CALENDAR, '"编号","名称","计划日期","状态"\n"k01","第二期","2016-04-20","确定"'),
  },
  {
    title: 'blank lines between rows and at the end',
    change: put(CALENDAR, '编号,名称,计划日期,状态\n\nk01,第二期,2016-04-20,确定\n\n\n'),
  },
  {
    title: 'columns in another order, optional columns absent',
    change: put(CALENDAR, '状态,计划日期,编号,名称\n推迟,2016-04-20,k01,第二期\n'),
  },
  {
    title: 'an issue that says 今天 where its day stands above, and a digest of every day',
    change: both(
      swap('content/issues/2016-01.mdx', 'digest: 第一期', 'digest: 每天下午开放，明日期满'),
      swap('content/issues/2016-01.mdx', '和<Space id="s01" />', '和今天开门的<Space id="s01" />'),
    ),
  },
  {
    title: 'an item under another name of a column',
    change: cell(EVENTS, 2, '栏目', '要闻'),
  },
  { title: 'a table of its header only', change: put(CALENDAR, '编号,名称,计划日期,状态\n') },
  {
    title: 'an edition of nothing but site.json',
    change: (files) => ({
      'data/site.json': String(files['data/site.json']).replace(/,\s*"lead": \{[^}]*\}/, ''),
    }),
  },
  {
    title: 'a batch id that only an older file holds, referred to in a later one',
    change: append('data/support/decisions.csv', 'z02,已纠正,来函,市科技局,2016-03-21'),
  },
  {
    title: 'an id that only an older version of a snapshot holds',
    change: cell(EVENTS, 2, '空间编号', 's03'),
  },
  {
    title: 'the same id in two versions of a snapshot',
    change: append(SPACES, 's03,旧港空间,,众创空间,市级,000012,,,,,,,,注销,,src1,'),
  },
  { title: 'nought beside blank', change: cell(SPACES, 2, '空余工位(个)', '0') },
  {
    title: 'words of absence in optional cells of every kind',
    change: both(
      cell(SPACES, 2, '曾用名', '原文未载'),
      cell(SPACES, 2, '级别', '未查到'),
      cell(SPACES, 2, '统一社会信用代码', '不适用'),
      cell(SPACES, 2, '启用日期', '未报送'),
      cell(SPACES, 2, '空余工位(个)', '保密'),
      cell(EVENTS, 2, '空间编号', '未查到'),
      cell(EVENTS, 2, '日期', '原文未载'),
      cell('data/targets/2016-03-01.csv', 2, '截止', '原文未载'),
      cell('data/evaluation-results/2016-01-31.csv', 2, '等次', '未报送'),
      cell(FEES, 2, '区划代码', '未查到'),
      cell(FEES, 2, '来源', '原文未载'),
      cell(FEES, 2, '种类', '不适用'),
    ),
  },
  {
    title: 'a credit code of digits only, among which stands what looks like a mobile number',
    change: cell(SPACES, 2, '统一社会信用代码', '914403001922038216'),
  },
  {
    title: 'a credit code in free text',
    change: cell(SPACES, 2, '备注', '受让方914403001922038216'),
  },
  {
    title: 'a 文号 in other brackets for a document that is not held, as basis',
    change: swap('data/events/dataset.json', '["p001"]', '["国办发[2016]7 号", "p002"]'),
  },
  { title: 'no basis', change: swap('data/events/dataset.json', '["p001"]', '[]') },
  { title: '29 February of a leap year', change: cell(SPACES, 2, '启用日期', '2016-02-29') },
  {
    title: 'a growth that is negative, and one of 100 % and more',
    change: both(
      cell('data/community-reviews/2016-03-01.csv', 2, '初创企业增长(%)', '-12.5'),
      cell('data/statistics/2016-03-31.csv', 3, '值', '250'),
    ),
  },
  {
    title: 'a share of exactly 100',
    change: cell('data/community-reviews/2016-03-01.csv', 2, '新兴产业投资占比(%)', '100'),
  },
  {
    title: 'a period of one day, a period of years and a quarter',
    change: both(
      cell(FEES, 2, '期间', '2016-03-31/2016-03-31'),
      cell(STATISTICS, 2, '期间', '2013/2014'),
      cell(STATISTICS, 4, '期间', '2015Q4'),
    ),
  },
  {
    title: 'a 公布 on the day after the 公示 that it follows',
    change: swap('data/notices/n2016-02/notice.json', '2016-03-09 09:00', '2016-03-08 08:00'),
  },
  {
    title: 'a support that begins and ends on one day',
    change: cell('data/support/2016-03-15.csv', 2, '期间止', '2015-01-01'),
  },
  {
    title: 'README, drafts of the system and pictures beside the tables',
    change: both(
      put('data/README.md', '# 说明 13800138000\n'),
      put('data/spaces/README.md', '说明'),
      put('data/spaces/.DS_Store', Uint8Array.of(0, 0, 0, 1)),
      put('data/spaces/~$2016-03-25.xlsx', Uint8Array.of(0x50, 0x4b)),
      put('data/notices/.DS_Store', ''),
      put('content/issues/README.md', '说明'),
      put('content/issues/.gitkeep', ''),
      put('public/images/a.png', Uint8Array.of(0x89, 0x50)),
    ),
  },
  {
    title: 'a telephone with area code, a 400 number, an extension',
    change: both(
      cell(SPACES, 2, '单位电话', '(0573)82120000-8013'),
      cell(SPACES, 3, '单位电话', '400-820-8820'),
      swap('data/site.json', '0573-12345678', '0573-82120000、010-66881234'),
    ),
  },
  {
    title: 'long ids of addresses',
    change: both(
      cell(
        'data/terms/sources.csv',
        2,
        '网址',
        'https://a.example/art/2016/t20160301_13800138.html',
      ),
      cell('data/terms/sources.csv', 3, '网址', 'https://a.example/n?id=6222021234567890128'),
    ),
  },
  {
    title: 'a header of an own table without its unit',
    change: swap(FEES, '价格(元)', '价格'),
  },
  {
    title: 'a county at the time of the record, a district since',
    change: both(cell(STATISTICS, 4, '期间', '2013'), cell(STATISTICS, 4, '区划代码', '330183')),
  },
  {
    title: 'a code of a city, a province, the whole country',
    change: both(
      cell(SPACES, 2, '区划代码', '330400'),
      cell(SPACES, 3, '区划代码', '330482'),
      cell(STATISTICS, 3, '区划代码', '000000'),
      cell(STATISTICS, 4, '区划代码', '330000'),
    ),
  },
  {
    title: 'an erratum dated later than today, and three corrections of one cell',
    change: append(
      'data/spaces/errata.csv',
      '2016-03-01,s01,工位数(个),60,64,更正,三次核对,,2026-03-22',
    ),
  },
  {
    title: 'a table whose errata and notes are headers only',
    change: both(
      put('data/events/errata.csv', '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n'),
      put('data/events/notes.csv', '编号,字段,依据,来源,说明\n'),
    ),
  },
  {
    title: 'an own table without ids',
    change: both(
      put(
        'data/prices/dataset.json',
        datasetJson(
          'snapshot',
          '价',
          ',\n "fields": [{ "name": "a", "title": "甲", "type": "text", "description": "甲" }]',
        ),
      ),
      put('data/prices/2016-01-01.csv', '甲\n一\n一\n'),
    ),
  },
  {
    title: 'two units of one name in two districts of a list of grades',
    change: append('data/evaluations/given-2015/grades.csv', '星火空间,,000013,合格,'),
  },
  {
    title: 'a notice list with further columns of any name',
    change: put(
      'data/notices/n2016-02/list.csv',
      '序号,名称,事项,评审得分(分)\n1,星火空间,市级备案,"1,2"\n',
    ),
  },
  {
    title: 'a community on trial that failed two reviews, but not in a row',
    change: append(
      'data/community-reviews/2016-03-01.csv',
      'cr02,c01,2014,未通过,,,src1\ncr03,c01,2016,未通过,,,src1',
    ),
  },
  {
    title: 'a community that left when it failed two reviews in a row',
    change: both(
      cell('data/communities/2016-03-01.csv', 2, '状态', '已退出'),
      cell('data/community-reviews/2016-03-01.csv', 2, '结论', '未通过'),
      append('data/community-reviews/2016-03-01.csv', 'cr02,c01,2014,未通过,,,src1'),
    ),
  },
  { title: 'no terms at all where none is used', change: drop('data/terms/aliases.csv') },
  {
    title: 'years as text or number, tables in UTF-8 bytes',
    change: both(
      swap('data/evaluations/given-2015/round.json', '2015,', '"2015",'),
      encoded(SPACES, (text) => new TextEncoder().encode(text)),
    ),
  },
  {
    title: 'Chinese quotes, per-cent signs, ranges and inequality signs in prose',
    change: swap('content/pages/about.mdx', '说明。', '“说明”，增5%～8%，≥30家，a\\<b，3 < 5。'),
  },
  {
    title: 'links to pages, anchors, files and other sites',
    change: both(
      swap(
        'content/pages/about.mdx',
        '关于本站的说明',
        '[一](/spaces/s01/)[二](../reports/first)[三](#here)[四](/data/index.json)[五](/)' +
          '[六](https://a.example/x)[七](mailto:a@b.example)[八](/spaces/s01/index.html#top)',
      ),
    ),
  },
];
