import { append, both, cell, drop, encoded, put, rename, swap } from './broken-input.ts';
import type { BrokenInput } from './broken-input.ts';
import { datasetJson } from './base-tables.ts';

const SPACES = 'data/spaces/2016-03-25.csv';
const OLD_SPACES = 'data/spaces/2016-03-01.csv';
const EVENTS = 'data/events/2016-03-10.csv';
const LATER_EVENTS = 'data/events/2016-03-25.csv';
const STATISTICS = 'data/statistics/2015-12-31.csv';
const SUPPORT = 'data/support/2016-03-15.csv';
const TITLES = 'data/titles/2016-03-10.csv';
const FEES = 'data/fees/2016-03-01.csv';

/** Faults of a file as a whole: encoding, quotes, columns, name. */
export const BROKEN_FILES: readonly BrokenInput[] = [
  {
    title: 'a table in GB18030 is one problem, and its ids are known all the same',
    change: put(
      'data/terms/sources.csv',
      // 编号,标题,可信度 / src1,公告,A / src2,日报,C
      bytes('b1e0bac52cb1eacce22cbfc9d0c5b6c80a737263312cb9abb8e62c410a737263322cc8d5b1a82c430a'),
    ),
    expected: [{ rule: 'file-encoding', file: 'data/terms/sources.csv', line: 1, says: 'GB18030' }],
  },
  {
    title: 'a table in UTF-16 little endian',
    change: encoded(SPACES, (text) => utf16(text, [0xff, 0xfe])),
    expected: [{ rule: 'file-encoding', file: SPACES, line: 1, says: 'UTF-16（小端）' }],
  },
  {
    title: 'a table in UTF-16 big endian',
    change: encoded(SPACES, (text) => utf16(text, [0xfe, 0xff])),
    expected: [{ rule: 'file-encoding', file: SPACES, line: 1, says: 'UTF-16（大端）' }],
  },
  {
    title: 'an Excel workbook renamed to .csv',
    change: put(SPACES, Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)),
    expected: [{ rule: 'file-encoding', file: SPACES, line: 1, says: 'Excel工作簿' }],
  },
  {
    title: 'prose in another encoding',
    change: encoded('content/policies/m2016-1.mdx', (text) => utf16(text, [0xff, 0xfe])),
    expected: [{ rule: 'file-encoding', file: 'content/policies/m2016-1.mdx', line: 1 }],
  },
  {
    title: 'a damaged byte is named at its line, and the rest is read',
    change: encoded(EVENTS, (text) => damaged(text, '路演一次')),
    expected: [{ rule: 'file-encoding', file: EVENTS, line: 3, says: '损坏的UTF-8' }],
  },
  {
    title: 'a row with a cell too many, at its line',
    change: swap(SPACES, 's02,云谷空间,', 's02,云谷,空间,'),
    expected: [{ rule: 'csv-syntax', file: SPACES, line: 3, says: '18格，表头有17格' }],
  },
  {
    title: 'a row that ends early',
    change: append(STATISTICS, 'st09,2015,000010'),
    expected: [{ rule: 'csv-syntax', file: STATISTICS, line: 5, says: '3格，表头有9格' }],
  },
  {
    title: 'a quote that is never closed hides no later row',
    change: both(
      cell(OLD_SPACES, 2, '备注', '"没有收尾'),
      cell(OLD_SPACES, 3, '工位数(个)', '二十'),
    ),
    expected: [
      { rule: 'csv-syntax', file: OLD_SPACES, line: 2, column: 'Q', says: '没有成对' },
      { rule: 'value-type', file: OLD_SPACES, line: 3, column: 'J', field: '工位数(个)' },
    ],
  },
  {
    title: 'a quote in the middle of a cell',
    change: cell(EVENTS, 3, '摘要', '在"路演"之后'),
    expected: [{ rule: 'csv-syntax', file: EVENTS, line: 3, column: 'G' }],
  },
  {
    title: 'a row of empty cells only',
    change: append(STATISTICS, ',,,,,,,,'),
    expected: [{ rule: 'csv-syntax', file: STATISTICS, line: 5, says: '全是空的' }],
  },
  {
    title: 'an empty file',
    change: put(FEES, ''),
    expected: [{ rule: 'csv-syntax', file: FEES, line: 1, says: '文件是空的' }],
  },
  {
    title: 'cells separated by tabs',
    change: put('data/calendar/2016-03-01.csv', '编号\t名称\t计划日期\t状态\n'),
    expected: [
      { rule: 'csv-syntax', file: 'data/calendar/2016-03-01.csv', line: 1, says: '制表符' },
    ],
  },
  {
    title: 'a required column that is absent',
    change: put('data/calendar/2016-03-01.csv', '编号,名称,状态\nk01,第二期,确定\n'),
    expected: [
      { rule: 'column-missing', file: 'data/calendar/2016-03-01.csv', line: 1, field: '计划日期' },
    ],
  },
  {
    title: 'full-width brackets around a unit are an unknown column with the right one suggested',
    change: swap('data/communities/2016-03-01.csv', '规划面积(平方公里)', '规划面积（平方公里）'),
    expected: [
      {
        rule: 'column-unknown',
        file: 'data/communities/2016-03-01.csv',
        line: 1,
        column: 'D',
        says: '是不是「规划面积(平方公里)」',
      },
    ],
  },
  {
    title: 'a misspelt required column is unknown and missing, and its ids are not unknown too',
    change: swap(OLD_SPACES, '编号,', '编码,'),
    expected: [
      { rule: 'column-missing', file: OLD_SPACES, line: 1, field: '编号' },
      { rule: 'column-unknown', file: OLD_SPACES, line: 1, column: 'A', says: '是不是「编号」' },
    ],
  },
  {
    title: 'a column twice',
    change: put(
      'data/calendar/2016-03-01.csv',
      '编号,名称,计划日期,状态,状态\nk01,第二期,2016-04-20,确定,确定\n',
    ),
    expected: [
      {
        rule: 'column-unknown',
        file: 'data/calendar/2016-03-01.csv',
        line: 1,
        column: 'E',
        says: '出现了两次',
      },
    ],
  },
  {
    title: 'a column without a name',
    change: put('data/calendar/2016-03-01.csv', '编号,名称,计划日期,状态,\n'),
    expected: [
      {
        rule: 'column-unknown',
        file: 'data/calendar/2016-03-01.csv',
        line: 1,
        column: 'E',
        says: '没有列名',
      },
    ],
  },
  {
    title: 'a version whose name is no date, with the faults inside it',
    change: both(
      rename('data/calendar/2016-03-01.csv', 'data/calendar/2016-3-1.csv'),
      cell('data/calendar/2016-3-1.csv', 2, '状态', '可能'),
    ),
    expected: [
      { rule: 'version-name', file: 'data/calendar/2016-3-1.csv', line: 1, says: '不是日期' },
      { rule: 'value-type', file: 'data/calendar/2016-3-1.csv', line: 2, column: 'D' },
    ],
  },
  {
    title: 'a version dated on a day that does not exist; what it holds is known',
    change: rename(OLD_SPACES, 'data/spaces/2016-02-30.csv'),
    expected: [{ rule: 'version-name', file: 'data/spaces/2016-02-30.csv', line: 1 }],
  },
  {
    title: 'a version dated after today',
    change: rename(LATER_EVENTS, 'data/events/2016-04-11.csv'),
    expected: [
      { rule: 'version-name', file: 'data/events/2016-04-11.csv', line: 1, says: '晚于今天' },
    ],
  },
  {
    title: 'a version saved as a workbook',
    change: put('data/fees/2016-04-01.xlsx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04)),
    expected: [
      { rule: 'version-name', file: 'data/fees/2016-04-01.xlsx', line: 1, says: '不是CSV' },
    ],
  },
  {
    title: 'a table folder without dataset.json is one problem, and its rows are known',
    change: drop('data/spaces/dataset.json'),
    expected: [{ rule: 'config', file: 'data/spaces/dataset.json', line: 1 }],
  },
  {
    title: 'an own table that declares no fields',
    change: put('data/fees/dataset.json', datasetJson('snapshot', '收费')),
    expected: [
      { rule: 'config', file: 'data/fees/dataset.json', line: 1, field: 'fields', says: 'fields' },
    ],
  },
];

/** Faults of one cell. */
export const BROKEN_CELLS: readonly BrokenInput[] = [
  one('a blank in a required column', SPACES, 2, '名称', '', 'value-required', 'B'),
  one('an absence word in a required column', SPACES, 2, '状态', '不适用', 'value-required', 'N'),
  one('a number in words', SPACES, 2, '建筑面积(平方米)', '五百', 'value-type', 'I'),
  one('full-width digits', SPACES, 2, '租期(年)', '５', 'value-type', 'M', '改写为5'),
  one('a thousands separator', SPACES, 2, '建筑面积(平方米)', '"1,200"', 'value-type', 'I', '1200'),
  one('a space after a number', SPACES, 2, '租期(年)', '5 ', 'value-type', 'M', '改写为5'),
  one('a unit behind a number', SPACES, 2, '租期(年)', '5年', 'value-type', 'M', '单位'),
  one('half a desk', SPACES, 3, '工位数(个)', '10.5', 'value-type', 'J', '不是整数'),
  one('a word of absence misspelt', SPACES, 3, '工位数(个)', '未上报', 'value-type', 'J'),
  one('a date with dots', SPACES, 2, '启用日期', '2015.6.1', 'value-type', 'H', '2015-06-01'),
  one('a date in Chinese', SPACES, 2, '启用日期', '2015年6月1日', 'value-type', 'H', '2015-06-01'),
  one('29 February of a common year', SPACES, 2, '启用日期', '2015-02-29', 'value-type', 'H'),
  one('a value that is not listed', SPACES, 2, '类型', '众创空', 'value-type', 'D', '「众创空间」'),
  one(
    'a listed value with a space',
    SPACES,
    2,
    '级别',
    '省级 ',
    'value-type',
    'E',
    '是不是「省级」',
  ),
  one('an id in capitals', SPACES, 3, '编号', 'S02', 'value-type', 'A', '改写为「s02」'),
  one('an empty item in a list', SPACES, 2, '曾用名', '星火；', 'value-type', 'C', '空的一项'),
  one(
    'a list value that is none',
    'data/provisions/2016-03-01.csv',
    2,
    '适用读者',
    '运营人',
    'value-type',
    'F',
    '运营者',
  ),
  one('a division code of five digits', SPACES, 2, '区划代码', '00012', 'value-type', 'F'),
  one('a negative count', SPACES, 2, '空余工位(个)', '-1', 'value-range', 'K', '不应小于0'),
  one('a negative amount', SUPPORT, 3, '金额(元)', '-50000', 'value-range', 'N'),
  one('more desks free than there are', SPACES, 2, '空余工位(个)', '61', 'value-range', 'K'),
  one(
    'a share over 100',
    'data/community-reviews/2016-03-01.csv',
    2,
    '新兴产业投资占比(%)',
    '100.1',
    'value-range',
    'E',
    '不应大于100',
  ),
  one(
    'a period that ends before it starts',
    SUPPORT,
    2,
    '期间止',
    '2014-12-31',
    'value-range',
    'L',
  ),
  one(
    'a title revoked before it was granted',
    TITLES,
    3,
    '撤销日期',
    '2015-03-08',
    'value-range',
    'H',
  ),
  one('a reversed period in one cell', FEES, 2, '期间', '2016-06/2016-01', 'value-range', 'E'),
  one('a period in words', STATISTICS, 2, '期间', '2014年', 'value-type', 'B', '改写为2014'),
  one('a blank period', STATISTICS, 2, '期间', '', 'value-required', 'B'),
  one(
    'a month although the day is known',
    EVENTS,
    2,
    '日期',
    '2016-03',
    'value-type',
    'B',
    '「月」',
  ),
  one(
    'a day although only the month is known',
    EVENTS,
    3,
    '日期',
    '2016-03-02',
    'value-type',
    'B',
    '2016-03；',
  ),
  one(
    'a target that is no number',
    'data/targets/2016-03-01.csv',
    2,
    '目标值',
    '30家',
    'value-type',
    'E',
  ),
  one(
    'a day of the year that no year has',
    'data/targets/2016-03-01.csv',
    3,
    '目标值',
    '02-30',
    'value-type',
    'E',
  ),
  one(
    'grades in another form',
    'data/evaluation-results/2016-01-31.csv',
    2,
    '等次',
    '优秀2家',
    'value-type',
    'G',
  ),
  one(
    'a frequency in words',
    'data/disclosures/2016-03-01.csv',
    3,
    '频率',
    '每旬',
    'value-type',
    'G',
    'P10D',
  ),
  one(
    'two ids where one belongs',
    TITLES,
    2,
    '空间编号',
    's01；s02',
    'value-type',
    'B',
    '只能写一个',
  ),
  one('an own table: a value that is not declared', FEES, 2, '种类', '年租', 'value-type', 'G'),
  one('an own table: no whole number', FEES, 2, '座位', '1.5', 'value-type', 'C'),
  one(
    'a credit code with a wrong check character',
    SPACES,
    2,
    '统一社会信用代码',
    '91000000MA27U00018',
    'credit-code',
    'G',
    '校验码',
  ),
  one(
    'a credit code of 17 characters',
    SPACES,
    2,
    '统一社会信用代码',
    '91000000MA27U0001',
    'credit-code',
    'G',
    '应为18位',
  ),
  one(
    'a credit code in small letters',
    SPACES,
    2,
    '统一社会信用代码',
    '91000000ma27u00019',
    'value-type',
    'G',
    '改写为91000000MA27U00019',
  ),
  one(
    'a district that was already dissolved',
    SPACES,
    2,
    '区划代码',
    '330183',
    'division-code',
    'F',
    '330111',
  ),
  one('a code that no list holds', SPACES, 2, '区划代码', '339999', 'division-code', 'F'),
  one(
    'a district that did not exist yet',
    STATISTICS,
    4,
    '区划代码',
    '330112',
    'division-code',
    'C',
  ),
  one(
    'a code that lost its district by 2013',
    'data/evaluation-results/2016-01-31.csv',
    2,
    '区划代码',
    '320503',
    'division-code',
    'C',
  ),
  one(
    'a division code of a notice',
    'data/notices/n2016-01/list.csv',
    3,
    '区划代码',
    '330483x',
    'value-type',
    'D',
  ),
  one('a division code of an own table', FEES, 2, '区划代码', '123456', 'division-code', 'F'),
];

function one(
  title: string,
  file: string,
  line: number,
  header: string,
  written: string,
  rule: BrokenInput['expected'][number]['rule'],
  column: string,
  says = '',
): BrokenInput {
  const expected = [{ rule, file, line, column, field: header, says }];
  return { title, change: cell(file, line, header, written), expected };
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function utf16(text: string, mark: readonly [number, number]): Uint8Array {
  const units = [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    const [low, high] = [unit & 0xff, unit >> 8];
    return mark[0] === 0xff ? [low, high] : [high, low];
  });
  return Uint8Array.of(...mark, ...units);
}

/** The text in UTF-8 with one byte of `part` broken. */
function damaged(text: string, part: string): Uint8Array {
  const encoder = new TextEncoder();
  const held = encoder.encode(text);
  held[encoder.encode(text.slice(0, text.indexOf(part))).length + 1] = 0xff;
  return held;
}
