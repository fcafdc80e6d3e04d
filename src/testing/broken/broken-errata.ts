import {
  type BrokenInput,
  type ExpectedProblem,
  append,
  both,
  cell,
  put,
  swap,
} from './broken-input.ts';

const SPACES = 'data/spaces/errata.csv';
const EVENTS = 'data/events/errata.csv';
const SUPPORT = 'data/support/errata.csv';
const TITLES = 'data/titles/errata.csv';
const HEADER = '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期';

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

const ABOUT = 'content/pages/about.mdx';

/** Conditions that a table cannot answer. */
export const BROKEN_CONDITIONS: readonly BrokenInput[] = [
  where('a value that is none of the list', '状态=正常', '应为「在册」'),
  where('an equals sign twice', '状态==在册', '等号只写一个'),
  where('an equals sign in full width', '状态=在册；级别＝省级', '等号用半角「=」'),
  where('a half-width ; at the end', '名称=星火空间;', '条件之间用全角分号'),
  where('no equals sign', '状态在册', '缺少等号'),
  where('a comparison', '工位数(个)>=50', '不比大小'),
  where('a column that is not there', '状况=在册', '是不是「状态」'),
  where('a code that is none', '区划代码=33', '应为6位数字'),
  where('a number that is none', '工位数(个)=很多', '不是数'),
  where('a day that is none', '启用日期=2015年6月1日', '改写为2015-06-01'),
  where('a column twice', '状态=在册；状态=注销', '写成「状态=值|值」'),
  where('a name that no version holds', '名称=星火空问', '是不是「星火空间」', 'warning'),
  {
    title: '<Events> of a column that nobody knows',
    change: append(ABOUT, '\n<Events column="要闻速递" />'),
    expected: [figure(7, '是不是「要闻速览」', 'warning')],
  },
  {
    title: 'the lead of the home page, in another form',
    change: swap('data/site.json', '区划代码=000010；指标', '区划代码＝000010；指标'),
    expected: [
      { rule: 'content-figure', file: 'data/site.json', line: 46, says: '等号用半角「=」' },
    ],
  },
  {
    title: 'half a year of validity, and none',
    change: both(
      cell('data/titles/2016-03-10.csv', 2, '有效期(年)', '2.5'),
      cell('data/titles/2016-03-10.csv', 3, '有效期(年)', '0'),
    ),
    expected: [
      { rule: 'value-type', file: 'data/titles/2016-03-10.csv', line: 2, column: 'E' },
      { rule: 'value-range', file: 'data/titles/2016-03-10.csv', line: 3, column: 'E' },
    ],
  },
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
    change: append(ABOUT, '\n<Total of="spaces" where="状态=注销；曾用名=小火|星火" />'),
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

function where(
  title: string,
  condition: string,
  says: string,
  level: 'error' | 'warning' = 'error',
): BrokenInput {
  return {
    title: `where: ${title}`,
    change: append(ABOUT, `\n<Total of="spaces" where="${condition}" />`),
    expected: [figure(7, says, level)],
  };
}

function figure(line: number, says: string, level: 'error' | 'warning'): ExpectedProblem {
  return { rule: 'content-figure', level, file: ABOUT, line, says };
}
