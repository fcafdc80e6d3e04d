import { type BrokenInput, cell, put, swap } from './broken-input.ts';

/** Personal data, wherever they stand. */
export const BROKEN_PRIVACY: readonly BrokenInput[] = [
  personal(
    'a resident ID in a note',
    'data/spaces/2016-03-25.csv',
    2,
    '备注',
    '联系人11010519491231002X',
    'Q',
    '身份证号',
  ),
  personal(
    'a mobile number with spaces',
    'data/spaces/2016-03-25.csv',
    2,
    '单位电话',
    '138 0013 8000',
    'O',
    '手机号',
  ),
  personal(
    'a bank card number',
    'data/support/2016-03-15.csv',
    2,
    '项目',
    '汇入6222021234567890128',
    'G',
    '银行卡号',
  ),
  personal(
    'a mobile number in a further column of a notice list',
    'data/notices/n2016-01/list.csv',
    2,
    '推荐单位',
    '13800138000',
    'G',
    '手机号',
  ),
  personal(
    'a mobile number in full-width digits',
    'data/terms/sources.csv',
    2,
    '发布单位',
    '１３８００１３８０００',
    'C',
    '手机号',
  ),
  {
    title: 'a mobile number in a row with a cell too many',
    change: cell('data/calendar/2016-03-01.csv', 2, '名称', '第二期,13800138000'),
    expected: [
      { rule: 'csv-syntax', file: 'data/calendar/2016-03-01.csv', line: 2 },
      { rule: 'personal-data', file: 'data/calendar/2016-03-01.csv', line: 2, column: 'C' },
    ],
  },
  {
    title: 'a mobile number in site.json',
    change: swap('data/site.json', '0573-12345678', '13800138000'),
    expected: [{ rule: 'personal-data', file: 'data/site.json', line: 28, says: '138******00' }],
  },
  {
    title: 'a resident ID in prose',
    change: swap('content/pages/about.mdx', '说明。', '说明，11010519491231002X。'),
    expected: [{ rule: 'personal-data', file: 'content/pages/about.mdx', line: 5 }],
  },
  ...[
    ['bold', '打138**0013**8000'],
    ['an entity', '打&#49;3800138000'],
    ['an escape', '打138\\-0013\\-8000'],
    ['a link', '打[1380013](https://a.example/)8000'],
    ['a hard break', '打138  \n00138000'],
    ['a line break', '打1380013\n8000'],
    ['a list item', '- 打`138`0013 8000'],
    ['a cell of a table', '| 甲 |\n| --- |\n| 138\\_0013\\_8000 |'],
    ['a title', '[打](/about/ "电话１３８００１３８０００")'],
    ['an address', '[打](tel:13800138000)'],
  ].map(([title = '', written = '']): BrokenInput => ({
    title: `a mobile number split by or standing in ${title}`,
    change: swap('content/pages/about.mdx', '说明。', written),
    expected: [
      {
        rule: 'personal-data',
        file: 'content/pages/about.mdx',
        line: title.includes('table') ? 7 : 5,
        says: '138******00',
      },
    ],
  })),
  {
    title: 'a mobile number in escapes of JSON',
    change: swap('data/site.json', '0573-12345678', '\\u00313800138000'),
    expected: [{ rule: 'personal-data', file: 'data/site.json', line: 28, says: '138******00' }],
  },
  {
    title: 'a private mail address in prose, as a warning',
    change: swap('content/pages/about.mdx', '说明。', '来信寄zhangmou@qq.com。'),
    expected: [
      {
        rule: 'personal-data',
        level: 'warning',
        file: 'content/pages/about.mdx',
        line: 5,
        says: 'zh***@qq.com',
      },
    ],
  },
  {
    title: 'a resident ID with the wrong check digit behind that word, as a warning',
    change: swap('content/pages/about.mdx', '说明。', '身份证号110105194912310021。'),
    expected: [
      { rule: 'personal-data', level: 'warning', file: 'content/pages/about.mdx', line: 5 },
    ],
  },
  {
    title: 'a mobile number in a list without its notice.json, beside that fault',
    change: put('data/notices/n2016-03/list.csv', '序号,名称,事项\n1,某空间,13800138000\n'),
    expected: [
      { rule: 'personal-data', file: 'data/notices/n2016-03/list.csv', line: 2, column: 'C' },
      { rule: 'config', file: 'data/notices/n2016-03/notice.json', line: 1 },
    ],
  },
];

function personal(
  title: string,
  file: string,
  line: number,
  header: string,
  written: string,
  column: string,
  says: string,
): BrokenInput {
  const expected = [{ rule: 'personal-data' as const, file, line, column, field: header, says }];
  return { title, change: cell(file, line, header, written), expected };
}
