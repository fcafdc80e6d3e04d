import { type BrokenInput, both, drop, rename, swap } from './broken-input.ts';

const SITE = 'data/site.json';
const NOTICE = 'data/notices/n2016-01/notice.json';
const RULES = 'data/rules/city.json';
const METHOD = 'data/evaluations/own-2015/method.json';
const ROUND = 'data/evaluations/given-2015/round.json';
const EVENTS = 'data/events/dataset.json';
const FEES = 'data/fees/dataset.json';
const POLICY = 'content/policies/m2016-1.mdx';
const ISSUE = 'content/issues/2016-01.mdx';

/** Faults of documents and of what they say of themselves. */
export const BROKEN_DOCUMENTS: readonly BrokenInput[] = [
  {
    title: 'no site.json; the tables are checked all the same',
    change: both(
      drop(SITE),
      swap('data/calendar/2016-03-01.csv', '确定', '可能'),
      swap('data/titles/2016-03-10.csv', 't01,s01', 't01,s99'),
    ),
    expected: [
      { rule: 'value-type', file: 'data/calendar/2016-03-01.csv', line: 2, column: 'D' },
      { rule: 'config', file: SITE, line: 1 },
      { rule: 'reference-unknown', file: 'data/titles/2016-03-10.csv', line: 2, column: 'B' },
    ],
  },
  {
    title: 'a 公布 on the last day of the 公示 that it follows',
    change: swap('data/notices/n2016-02/notice.json', '2016-03-09 09:00', '2016-03-07 17:00'),
    expected: [
      {
        rule: 'notice-order',
        level: 'warning',
        file: 'data/notices/n2016-02/notice.json',
        line: 8,
        field: 'publishedAt',
        says: '不晚于所依的公示「n2016-01」的最后一天2016-03-07',
      },
    ],
  },
  document('site.json without its title', SITE, '  "title": "示例市众创公开",\n', '', 1, 'title'),
  document(
    'site.json: the division as a number',
    SITE,
    '"division": "000010"',
    '"division": 10',
    5,
  ),
  document('site.json: a word for true', SITE, '"illustrative": true', '"illustrative": "是"', 7),
  document(
    'site.json: a kind that is none',
    SITE,
    '"demonstration"',
    '"demo"',
    6,
    'kind',
    '「demonstration」',
  ),
  document(
    'site.json: an authority without its name',
    SITE,
    '"name": "示例市人社局",',
    '',
    17,
    'authorities[1].name',
  ),
  {
    title: 'site.json with a key of another name for its authorities',
    change: swap(SITE, '"authorities": [', '"offices": ['),
    expected: [
      { rule: 'config', file: SITE, line: 1, field: 'authorities' },
      { rule: 'config', file: SITE, line: 8, field: 'offices' },
    ],
  },
  {
    title: 'site.json with a key of another name for its newsletter',
    change: swap(SITE, '"newsletter": {', '"bulletin": {'),
    expected: [
      { rule: 'config', file: SITE, line: 1, field: 'newsletter' },
      { rule: 'config', file: SITE, line: 34, field: 'bulletin' },
    ],
  },
  document('site.json: a trailing comma', SITE, '"sendTo": []\n', '"sendTo": [],\n', 45),
  document(
    'site.json: an address without https',
    SITE,
    'https://gazette',
    'http://gazette',
    4,
    'url',
  ),
  {
    title: 'a division code of site.json that no list holds',
    change: swap(SITE, '"division": "000010"', '"division": "339999"'),
    expected: [{ rule: 'division-code', file: SITE, line: 5, field: 'division' }],
  },
  {
    title: 'an authority whose term ends before it begins',
    change: swap(SITE, '"to": null', '"to": "2009-12-31"'),
    expected: [{ rule: 'value-range', file: SITE, line: 15, field: 'authorities[0].to' }],
  },
  document(
    'dataset.json without a license hides nothing of the table',
    EVENTS,
    '  "license": "CC-BY-4.0",\n',
    '',
    1,
    'license',
  ),
  document('dataset.json: a frequency in words', EVENTS, '"不定期"', '"每月"', 6, 'cadence', 'P1M'),
  document(
    'dataset.json: the other kind than the contract says',
    EVENTS,
    '"batch"',
    '"snapshot"',
    4,
    'kind',
    '应为「batch」',
  ),
  document(
    'dataset.json: a type that a field cannot have',
    FEES,
    '"integer"',
    '"int"',
    14,
    'fields[2].type',
    '「integer」',
  ),
  document(
    'dataset.json: an enum without values',
    FEES,
    '"values": ["月租", "日租"],',
    '',
    18,
    'fields[6].values',
  ),
  {
    title: 'dataset.json: fields that are no list, and a key of no name for them',
    change: swap(FEES, '"fields": [', '"fields": 5, "x": ['),
    expected: [
      { rule: 'config', file: FEES, line: 11, field: 'fields' },
      { rule: 'config', file: FEES, line: 11, field: 'x' },
    ],
  },
  document('notice.json without its issuer', NOTICE, '  "issuer": "kjj",\n', '', 1, 'issuer'),
  {
    title: 'a 公示 with a key of another name for its period',
    change: swap(NOTICE, '"period": {', '"term": {'),
    expected: [
      { rule: 'config', file: NOTICE, line: 1, field: 'period' },
      { rule: 'config', file: NOTICE, line: 9, field: 'term' },
    ],
  },
  document(
    'an outcome that is misspelt does not let a withdrawn notice stand',
    NOTICE,
    '"outcome": { "state": "无异议"',
    '"outcom": { "state": "已撤回"',
    24,
    'outcom',
    '是不是「outcome」',
  ),
  document(
    'notice.json: a time without its hours',
    NOTICE,
    '2016-03-01 09:00',
    '2016-03-01',
    8,
    'publishedAt',
  ),
  document(
    'rules: a premise that its column never holds',
    RULES,
    '"equals": "租赁"',
    '"equals": "租"',
    13,
    'conditions[1].when.equals',
    '「场地性质」不会是这个值',
  ),
  document('rules: words where a number is compared', RULES, '20 }', '"二十" }', 7),
  document(
    'rules: a reward for what is no 奖励事项',
    RULES,
    '"item": "省级认定"',
    '"item": "省级认订"',
    17,
    'rewards[0].item',
    '省级认定',
  ),
  document('rules: a comparison in words', RULES, '">="', '"不少于"', 7, 'conditions[0].compare'),
  document(
    'rules: a column that spaces do not have',
    RULES,
    '"工位数(个)"',
    '"工位数"',
    7,
    'conditions[0].field',
    '是不是「工位数(个)」',
  ),
  document(
    'rules: a column of a premise that spaces do not have',
    RULES,
    '"场地性质"',
    '"场地"',
    13,
    'conditions[1].when.field',
    '是不是「场地性质」',
  ),
  document(
    'round.json without its year, and nothing of its list',
    ROUND,
    '  "year": 2015,\n',
    '',
    1,
    'year',
  ),
  {
    title: 'method.json: weights that do not sum to 1',
    change: swap(METHOD, '"weight": 0.6', '"weight": 0.5'),
    expected: [
      { rule: 'evaluation-method', file: METHOD, line: 10, field: 'indicators', says: '0.9' },
    ],
  },
  {
    title: 'method.json: more draws than a machine holds',
    change: swap(METHOD, '"draws": 100', '"draws": 1000000000000'),
    expected: [
      {
        rule: 'evaluation-method',
        file: METHOD,
        line: 31,
        field: 'sensitivity.draws',
        says: '1到100000的整数',
      },
    ],
  },
  {
    title: 'a folder whose name is no id',
    change: both(
      rename('data/notices/n2016-02/notice.json', 'data/notices/N2016_2/notice.json'),
      rename('data/notices/n2016-02/list.csv', 'data/notices/N2016_2/list.csv'),
      swap('data/titles/2016-03-10.csv', 'n2016-01,n2016-02', 'n2016-01,'),
    ),
    expected: [
      { rule: 'config', file: 'data/notices/N2016_2/notice.json', line: 1, says: '改名为n2016-2' },
    ],
  },
  {
    title: 'a notice without its list',
    change: drop('data/notices/n2016-02/list.csv'),
    expected: [
      { rule: 'config', file: 'data/notices/n2016-02/list.csv', line: 1, says: 'list.csv' },
    ],
  },
  document('frontmatter without a title', POLICY, 'title: 示例市众创空间办法\n', '', 1, 'title'),
  document(
    'frontmatter: a status that is none',
    POLICY,
    '现行有效',
    '有效',
    6,
    'status',
    '现行有效',
  ),
  document(
    'frontmatter: a day that does not exist',
    POLICY,
    '2016-01-05',
    '2016-01-32',
    5,
    'signedOn',
  ),
  document('frontmatter: a full-width colon', POLICY, 'issuer: ', 'issuer：', 3),
  document(
    'an issue without its day of publication, and none of its figures',
    ISSUE,
    'publishedOn: 2016-04-01\n',
    '',
    1,
    'publishedOn',
  ),
  document(
    'an issue whose file name says another number',
    ISSUE,
    'number: 1',
    'number: 2',
    3,
    'number',
  ),
  {
    title: 'an issue published before its period ends',
    change: swap(ISSUE, 'publishedOn: 2016-04-01', 'publishedOn: 2016-03-30'),
    expected: [{ rule: 'value-range', file: ISSUE, line: 6, field: 'publishedOn' }],
  },
  {
    title: 'a policy as a Word file; clauses that name it are not unknown',
    change: rename(POLICY, 'content/policies/m2016-1.docx'),
    expected: [{ rule: 'config', file: 'content/policies/m2016-1.docx', line: 1 }],
  },
];

function document(
  title: string,
  file: string,
  from: string,
  to: string,
  line: number,
  field?: string,
  says = '',
): BrokenInput {
  const place = { rule: 'config' as const, file, line, says };
  const expected = [field === undefined ? place : { ...place, field }];
  return { title, change: swap(file, from, to), expected };
}
