import {
  type BrokenInput,
  append,
  both,
  cell,
  drop,
  encoded,
  put,
  rename,
  swap,
} from './broken-input.ts';
import { datasetJson } from './base-tables.ts';

const SPACES = 'data/spaces/2016-03-25.csv';
const OLD_SPACES = 'data/spaces/2016-03-01.csv';
const EVENTS = 'data/events/2016-03-10.csv';
const LATER_EVENTS = 'data/events/2016-03-25.csv';
const STATISTICS = 'data/statistics/2015-12-31.csv';
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
    title: 'a row of empty cells between others',
    change: swap(STATISTICS, '\n', '\n,,,,,,,,\n'),
    expected: [{ rule: 'csv-syntax', file: STATISTICS, line: 2, says: '全是空的' }],
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
    title:
      'a further column of a notice list that means one of its own is printed and not added up',
    change: swap('data/notices/n2016-01/list.csv', '金额(元)', '金额（元）'),
    expected: [
      {
        rule: 'column-unknown',
        level: 'warning',
        file: 'data/notices/n2016-01/list.csv',
        line: 1,
        column: 'F',
        says: '是「金额(元)」就改列名',
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
    title: 'a column without a name that holds something',
    change: put(
      'data/calendar/2016-03-01.csv',
      '编号,名称,计划日期,状态,\nc9,第九期,2016-04-20,确定,甲\n',
    ),
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
