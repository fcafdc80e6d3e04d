import { type BrokenInput, append, both, cell, swap } from './broken-input.ts';

const SPACES = 'data/spaces/2016-03-25.csv';
const ERRATA = 'data/spaces/errata.csv';
const NOTES = 'data/spaces/notes.csv';
const SUPPORT = 'data/support/2016-03-15.csv';
const RULES = 'data/rules/city.json';

/** Ids used twice. */
export const BROKEN_KEYS: readonly BrokenInput[] = [
  {
    title: 'an id twice in a file, at the later line',
    change: append('data/calendar/2016-03-01.csv', 'k01,第三期,2016-04-30,暂定'),
    expected: [
      {
        rule: 'key-duplicate',
        file: 'data/calendar/2016-03-01.csv',
        line: 3,
        column: 'A',
        says: '第2行重复',
      },
    ],
  },
  {
    title: 'an id again in a later file of a batch, naming the earlier file and line',
    change: cell('data/events/2016-03-25.csv', 3, '编号', 'e02'),
    expected: [
      {
        rule: 'key-duplicate',
        file: 'data/events/2016-03-25.csv',
        line: 3,
        column: 'A',
        says: 'data/events/2016-03-10.csv第3行',
      },
    ],
  },
  {
    title: 'an id twice in an own table',
    change: cell('data/fees/2016-03-01.csv', 3, '编号', 'f01'),
    expected: [{ rule: 'key-duplicate', file: 'data/fees/2016-03-01.csv', line: 3, column: 'A' }],
  },
  {
    title: 'an indicator of a unit twice for a year',
    change: cell('data/evaluations/own-2015/values.csv', 3, '年度', '2014'),
    expected: [
      { rule: 'key-duplicate', file: 'data/evaluations/own-2015/values.csv', line: 3, column: 'A' },
    ],
  },
  {
    title: 'a source twice',
    change: append('data/terms/sources.csv', 'src1,又一个,,,,B'),
    expected: [{ rule: 'key-duplicate', file: 'data/terms/sources.csv', line: 4, column: 'A' }],
  },
];

/** Ids of things that the edition does not hold. */
export const BROKEN_REFERENCES: readonly BrokenInput[] = [
  unknown('来源', SPACES, 2, '来源', 'src9', 'P', '是不是「src1」'),
  unknown('one of several 来源', SPACES, 3, '来源', 'src1；srcx', 'P', 'data/terms/sources.csv'),
  unknown('政策', 'data/provisions/2016-03-01.csv', 2, '政策', 'm2016-2', 'B', 'm2016-1'),
  unknown('条款编号', 'data/targets/2016-03-01.csv', 2, '条款编号', 'p099', 'B'),
  unknown('one of several 依据条款', SUPPORT, 2, '依据条款', 'p001；p009', 'H', '「p009」'),
  {
    title: 'a 栏目 that the newsletter has not, as a warning once for all its items',
    change: both(
      cell('data/events/2016-03-10.csv', 3, '栏目', '空间动态'),
      cell('data/events/2016-03-25.csv', 2, '栏目', '空间动态'),
    ),
    expected: [
      {
        rule: 'reference-unknown',
        level: 'warning',
        file: 'data/events/2016-03-10.csv',
        line: 3,
        column: 'D',
        says: '写着它的2条不会印在旬报里是不是「众创空间动态」？',
      },
    ],
  },
  unknown('one of several 空间编号', 'data/events/2016-03-10.csv', 2, '空间编号', 's01；s99', 'E'),
  unknown('社区编号', 'data/community-reviews/2016-03-01.csv', 2, '社区编号', 'c99', 'B'),
  unknown('公示编号', 'data/titles/2016-03-10.csv', 2, '公示编号', 'n2016-09', 'F'),
  unknown('公布编号', 'data/titles/2016-03-10.csv', 2, '公布编号', 'n2016-09', 'G'),
  unknown('原记录', SUPPORT, 3, '原记录', 'z99', 'O'),
  unknown('记录 of a decision', 'data/support/decisions.csv', 2, '记录', 'z01；z99', 'A'),
  unknown(
    '空间编号 of a list of grades',
    'data/evaluations/given-2015/grades.csv',
    2,
    '空间编号',
    's9',
    'B',
  ),
  unknown('编号 of a notice list', 'data/notices/n2016-01/list.csv', 2, '编号', 's99', 'B'),
  unknown('a space of an alias', 'data/terms/aliases.csv', 2, '编号', 's99', 'C'),
  unknown('来源 of an own table', 'data/fees/2016-03-01.csv', 2, '来源', 'src9', 'H'),
  unknown('编号 of a cell note', NOTES, 2, '编号', 's77', 'A'),
  unknown('字段 of a cell note', NOTES, 2, '字段', '建筑面积', 'B', '是不是「建筑面积(平方米)」'),
  unknown('来源 of a cell note', NOTES, 2, '来源', 'src9', 'D'),
  unknown('版本 of an erratum', ERRATA, 4, '版本', '2016-03-24', 'A', '没有2016-03-24这一版'),
  unknown('编号 of an erratum', ERRATA, 4, '编号', 's03', 'B'),
  unknown('字段 of an erratum', ERRATA, 3, '字段', '工位', 'C', '是不是「工位数(个)」'),
  {
    title: 'an erratum that puts in an id that is not held',
    change: append(ERRATA, '2016-03-25,s01,来源,src1,src7,更正,换了来源,来函,2016-04-02'),
    expected: [{ rule: 'reference-unknown', file: ERRATA, line: 5, column: 'E', says: 'src7' }],
  },
  document('the publisher of a dataset', 'data/events/dataset.json', '"kjj"', '"kjt"', 5),
  document('a clause in the basis of a dataset', 'data/events/dataset.json', '"p001"', '"p1"', 9),
  document(
    'a 文号 in the basis that is none',
    'data/events/dataset.json',
    '"p001"',
    '"示科7号"',
    9,
  ),
  document('the issuer of a notice', 'data/notices/n2016-01/notice.json', '"kjj"', '"xxx"', 7),
  {
    title: 'an issuer by its name, with its id',
    change: swap('data/notices/n2016-01/notice.json', '"kjj"', '"示例市科技局"'),
    expected: [
      {
        rule: 'reference-unknown',
        file: 'data/notices/n2016-01/notice.json',
        line: 7,
        field: 'issuer',
        says: '改成kjj',
      },
    ],
  },
  document(
    'the 公示 that a 公布 follows',
    'data/notices/n2016-02/notice.json',
    '"n2016-01"',
    '"n2016-03"',
    9,
  ),
  document('the clause of a condition', RULES, '"clause": "p001"', '"clause": "p007"', 7),
  document(
    'the clause of a reward',
    RULES,
    '"clause": "p002", "item"',
    '"clause": "p007", "item"',
    17,
  ),
  document(
    'the authority of a round',
    'data/evaluations/given-2015/round.json',
    '"kjj"',
    '"kjx"',
    4,
  ),
  document(
    'the clause of an indicator',
    'data/evaluations/own-2015/method.json',
    '"clause": "p002"',
    '"clause": "p008"',
    11,
  ),
  document('a source of a policy', 'content/policies/m2016-1.mdx', '[src1]', '[src8]', 8),
  document('the space of a story', 'content/stories/one.mdx', 'space: s01', 'space: s08', 4),
  document('<Space id>', 'content/issues/2016-01.mdx', '<Space id="s01"', '<Space id="s09"', 20),
  document('<Policy id>', 'content/issues/2016-01.mdx', '"m2016-1"', '"m2017-1"', 20),
  document('<Policy clause>', 'content/policies/m2016-1.mdx', '"p001"', '"p088"', 13),
  document('<Notice id>', 'content/issues/2016-01.mdx', '"n2016-01"', '"n2016-08"', 20),
];

function unknown(
  title: string,
  file: string,
  line: number,
  header: string,
  written: string,
  column: string,
  says = '',
): BrokenInput {
  const expected = [
    { rule: 'reference-unknown' as const, file, line, column, field: header, says },
  ];
  return {
    title: `${title} that is not held`,
    change: cell(file, line, header, written),
    expected,
  };
}

function document(
  title: string,
  file: string,
  from: string,
  to: string,
  line: number,
): BrokenInput {
  const expected = [{ rule: 'reference-unknown' as const, file, line }];
  return { title: `${title} that is not held`, change: swap(file, from, to), expected };
}
