import { type BrokenInput, type ExpectedProblem, append, both, cell, put } from './broken-input.ts';

const SPACES = 'data/spaces/errata.csv';
const EVENTS = 'data/events/errata.csv';
const SUPPORT = 'data/support/errata.csv';
const TITLES = 'data/titles/errata.csv';
const HEADER = '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期';

/** Corrections that do not fit what they correct. */
export const BROKEN_ERRATA: readonly BrokenInput[] = [
  {
    title: '原值 that is not in the file',
    change: both(cell(SPACES, 2, '原值', '61'), cell(SPACES, 3, '原值', '60')),
    expected: [
      {
        rule: 'erratum-guard',
        file: SPACES,
        line: 2,
        column: 'D',
        field: '原值',
        says: 'data/spaces/2016-03-01.csv里是「60」',
      },
    ],
  },
  {
    title: '原值 left blank although the file has a value',
    change: append(SPACES, '2016-03-25,s01,租期(年),,6,更正,抄录有误,,2016-04-01'),
    expected: [{ rule: 'erratum-guard', file: SPACES, line: 5, column: 'D' }],
  },
  {
    title: '原值 given although the cell is blank',
    change: append(SPACES, '2016-03-25,s02,租期(年),5,6,更正,抄录有误,,2016-04-01'),
    expected: [{ rule: 'erratum-guard', file: SPACES, line: 5, column: 'D', says: '里是空白' }],
  },
  {
    title: 'a withdrawal of a row with a value',
    change: cell(SPACES, 4, '更正值', '撤销'),
    expected: [{ rule: 'erratum-guard', file: SPACES, line: 4, column: 'E', says: '都应空着' }],
  },
  {
    title: '更正值 that the column cannot hold',
    change: cell(SPACES, 3, '更正值', '六十五'),
    expected: [{ rule: 'value-type', file: SPACES, line: 3, column: 'E', field: '更正值' }],
  },
  {
    title: '更正值 blank in a required column',
    change: append(SPACES, '2016-03-25,s01,名称,星火空间,,更正,名称存疑,,2016-04-01'),
    expected: [{ rule: 'value-required', file: SPACES, line: 5, column: 'E' }],
  },
  {
    title: '更正值 that is a dissolved district',
    change: append(SPACES, '2016-03-25,s01,区划代码,000012,330183,更正,地址有误,,2016-04-01'),
    expected: [{ rule: 'division-code', file: SPACES, line: 5, column: 'E' }],
  },
];

/** A row as corrected by rules that it kept as typed: each finding stands at the 更正值. */
export const BROKEN_CORRECTIONS: readonly BrokenInput[] = [
  more('the id of a row', '2016-03-25,s01,编号,s01,s02,更正,误,,2016-04-01', {
    rule: 'erratum-guard',
    column: 'C',
    says: '「编号」不能更正',
  }),
  more('a value that stays', '2016-03-25,s01,名称,星火空间,星火空间,更正,误,,2016-04-01', {
    rule: 'erratum-guard',
    column: 'E',
    says: '更正值与原值相同，都是「星火空间」',
  }),
  more('the same number in another spelling', '2016-03-25,s01,租期(年),5,5.0,更正,误,,2016-04-01', {
    rule: 'erratum-guard',
    column: 'E',
    says: '更正值与原值相同，都是「5」',
  }),
  more('a day before the version', '2016-03-25,s01,工位数(个),60,61,更正,误,,2016-03-24', {
    rule: 'erratum-guard',
    column: 'I',
    says: '早于所更正的版本2016-03-25',
  }),
  more(
    '原值 as an earlier erratum left it',
    '2016-03-01,s01,工位数(个),65,64,更正,误,,2016-03-23',
    {
      rule: 'erratum-guard',
      column: 'D',
      says: '同一格以前更正过的也一样',
    },
  ),
  more('a row that is withdrawn already', '2016-03-25,s02,级别,未定级,市级,更正,误,,2016-05-02', {
    rule: 'erratum-guard',
    column: 'C',
    level: 'warning',
    says: '已由第4行在2016-05-01撤下',
  }),
  more('fewer desks than free ones', '2016-03-25,s01,工位数(个),60,10,更正,误,,2016-04-01', {
    rule: 'value-range',
    column: 'E',
    says: '更正后这一行的「空余工位(个)」有误',
  }),
  more('a value of a row that is not there', '2016-03-25,s09,工位数(个),1,十,更正,误,,2016-04-01', [
    { rule: 'reference-unknown', column: 'B' },
    { rule: 'value-type', column: 'E' },
  ]),
  first('a word for a day', EVENTS, '2016-03-10,e01,日期,2016-03-02,月初,更正,误,,2016-04-01', {
    rule: 'value-type',
    says: '「月初」不是日期',
  }),
  first(
    'a precision that the day has not',
    EVENTS,
    '2016-03-10,e01,日期精度,日,月,更正,误,,2016-04-01',
    {
      rule: 'value-type',
      says: '更正后这一行的「日期」有误',
    },
  ),
  first(
    'an end before the start',
    SUPPORT,
    '2016-03-15,z01,期间止,2015-12-31,2014-12-31,更正,误,,2016-04-01',
    {
      rule: 'value-range',
      says: '早于开始',
    },
  ),
  first(
    'a start after the end',
    SUPPORT,
    '2016-03-15,z01,期间起,2015-01-01,2016-01-01,更正,误,,2016-04-01',
    {
      rule: 'value-range',
      says: '更正后这一行的「期间止」有误',
    },
  ),
  first('half a year of validity', TITLES, '2016-03-10,t01,有效期(年),3,2.5,更正,误,,2016-04-01', {
    rule: 'value-type',
    says: '「2.5」不是整数',
  }),
  first(
    'a grant within the notice',
    TITLES,
    '2016-03-10,t01,授予日期,2016-03-09,2016-03-02,更正,误,,2016-04-01',
    {
      rule: 'notice-order',
      says: '不晚于公示的最后一天',
    },
  ),
  first(
    'a notice that is not held',
    TITLES,
    '2016-03-10,t02,公示编号,,n2016-09,更正,误,,2016-04-01',
    {
      rule: 'reference-unknown',
    },
  ),
];

/** Corrections that only look wrong. */
export const GOOD_CORRECTIONS = [
  {
    title: 'start and end of a period corrected on one day, the end first',
    change: put(
      SUPPORT,
      `${HEADER}
2016-03-15,z01,期间止,2015-12-31,2014-12-31,更正,误,,2016-04-01
2016-03-15,z01,期间起,2015-01-01,2014-01-01,更正,误,,2016-04-01
`,
    ),
  },
  {
    title: 'an amount in yuan that looks like a mobile number, corrected',
    change: put(
      SUPPORT,
      `${HEADER}
2016-03-15,z01,金额(元),13800138000,13900139000,更正,误,,2016-04-01
`,
    ),
  },
  {
    title: 'a listed value that no row has, and an item of a list',
    change: append(
      'content/pages/about.mdx',
      '\n<Total of="spaces" where="状态=注销；曾用名=小火|星火" />',
    ),
  },
];

type Finding = Omit<ExpectedProblem, 'file' | 'line'>;

/** A line at the end of the errata of the spaces. */
function more(title: string, line: string, found: Finding | readonly Finding[]): BrokenInput {
  const each = Array.isArray(found) ? (found as readonly Finding[]) : [found as Finding];
  return {
    title,
    change: append(SPACES, line),
    expected: each.map((finding) => ({ file: SPACES, line: 5, ...finding })),
  };
}

/** The first erratum of a dataset. */
function first(title: string, file: string, line: string, finding: Finding): BrokenInput {
  return {
    title,
    change: put(file, `${HEADER}\n${line}\n`),
    expected: [{ file, line: 2, column: 'E', ...finding }],
  };
}
