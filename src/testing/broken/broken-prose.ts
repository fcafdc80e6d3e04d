import { type BrokenInput, both, drop, put, swap } from './broken-input.ts';

const ISSUE = 'content/issues/2016-01.mdx';
const REPORT = 'content/reports/first.mdx';
const ABOUT = 'content/pages/about.mdx';
const SITE = 'data/site.json';

/** Faults of prose: its columns, its syntax, its words. */
export const BROKEN_PROSE: readonly BrokenInput[] = [
  prose('issue-column', 'a heading that is no column', ISSUE, '## 政策与解读', '## 政策和解读', [
    { line: 18, says: '是不是「政策与解读」' },
    { line: 1, says: '缺少必有的栏目「政策与解读」' },
  ]),
  prose(
    'issue-column',
    'a required column that is empty',
    ISSUE,
    '<Policy id="m2016-1">办法</Policy>和<Space id="s01" />，见<Notice id="n2016-01" />。\n\n<Figure chart="bar-table" of="statistics" where="指标=众创空间数" x="期间" y="值" title="数" />\n',
    '',
    [{ line: 18, says: '是空的' }],
  ),
  prose(
    'issue-column',
    'columns out of order',
    ISSUE,
    '## 政策与解读',
    '## 政策与解读\n\n一句。\n\n## 众创空间动态',
    [{ line: 22, says: '应排在「政策与解读」之前' }],
  ),
  prose('content-syntax', 'a half-width < before a number', ABOUT, '关于本站的说明', '增幅<5%', [
    { line: 5 },
  ]),
  prose(
    'content-syntax',
    'an address in angle brackets',
    ABOUT,
    '关于本站的说明',
    '<https://a.example>',
    [{ line: 5 }],
  ),
  prose('content-syntax', 'an HTML comment', ABOUT, '关于本站的说明', '<!-- 待补 -->', [
    { line: 5 },
  ]),
  prose('content-syntax', 'full-width quotes around a prop', REPORT, 'of="fees"', 'of=“fees”', [
    { line: 8 },
  ]),
  prose('content-code', 'an expression', ABOUT, '说明。', '说明{23}。', [
    { line: 5, says: '{23}' },
  ]),
  prose('content-code', 'an import', ABOUT, '关于本站的说明。', 'import x from "y"', [{ line: 5 }]),
  prose(
    'content-code',
    'a component that is none',
    REPORT,
    '<Table of="fees"',
    '<Tabel of="fees"',
    [{ line: 8, says: '是不是「<Table>」' }],
  ),
  prose('content-code', 'raw HTML', ABOUT, '关于本站的说明。', '第一行<br />第二行', [{ line: 5 }]),
  prose(
    'content-code',
    'a link that is a program',
    ABOUT,
    '关于本站的说明',
    '[说明](javascript:alert)',
    [{ line: 5 }],
  ),
  prose(
    'content-day',
    'a digest that says 今天',
    ISSUE,
    'digest: 第一期',
    'digest: 名单今天开始公示',
    [{ level: 'warning', line: 9, says: '摘要里写着「今天」' }],
  ),
  prose('content-day', 'a summary that says 本周', REPORT, 'summary: 一句话', 'summary: 本周的数', [
    { level: 'warning', line: 4, says: '「本周」' },
  ]),
  prose('content-figure', 'a dataset that is none', REPORT, 'of="fees"', 'of="fee"', [
    { line: 8, says: '是不是「fees」' },
  ]),
  prose('content-figure', 'a column that the table lacks', REPORT, '编号；价格', '编号；单价', [
    { line: 8 },
  ]),
  prose(
    'content-figure',
    'a column of where that the table lacks',
    ISSUE,
    '栏目=要闻速览',
    '专栏=要闻速览',
    [{ line: 14, says: '专栏' }],
  ),
  prose('content-figure', 'where in another form, once', ISSUE, '栏目=要闻速览', '栏目：要闻速览', [
    { line: 14, says: '列=值' },
  ]),
  prose(
    'content-figure',
    'a sum of a column that holds no numbers',
    ISSUE,
    'sum="工位数(个)"',
    'sum="名称"',
    [{ line: 14, says: '不是数的列' }],
  ),
  prose('content-figure', 'a figure that no row fits', ISSUE, '指标=众创空间数', '指标=加速器数', [
    { line: 22, says: '没有可以画的行' },
  ]),
  prose('content-figure', 'a chart that is none, once', ISSUE, '"bar-table"', '"bar-tables"', [
    { line: 22, says: '是不是「bar-table」' },
  ]),
  prose('content-figure', 'a figure without its chart', ISSUE, ' chart="bar-table"', '', [
    { line: 22, says: '缺少chart' },
  ]),
  prose(
    'content-figure',
    'a day that does not exist',
    ISSUE,
    'asOf="2016-03-01"',
    'asOf="2016-02-30"',
    [{ line: 14, says: 'YYYY-MM-DD' }],
  ),
  prose('content-figure', 'an id in capitals, once', ISSUE, '<Space id="s01"', '<Space id="S01"', [
    { line: 20, says: '小写' },
  ]),
  {
    title: 'a clause of another policy',
    change: both(
      put(
        'content/policies/m2016-2.mdx',
        '---\ntitle: 另一份\nstatus: 未核实\n---\n\n<Policy id="m2016-2" clause="p001" />\n',
      ),
    ),
    expected: [
      {
        rule: 'content-figure',
        file: 'content/policies/m2016-2.mdx',
        line: 6,
        says: '它属于「m2016-1」',
      },
    ],
  },
  prose(
    'content-figure',
    'the figure of the home page without rows',
    SITE,
    '指标=众创空间数',
    '指标=无',
    [{ line: 46, says: '没有可以画的行' }],
  ),
  {
    title: 'a figure that draws faulty cells only is no second fault',
    change: both(
      swap('data/statistics/2015-12-31.csv', '时点,4,家', '时点,四,家'),
      swap(ISSUE, '指标=众创空间数', '指标=众创空间数；期间=2014'),
    ),
    expected: [
      { rule: 'value-type', file: 'data/statistics/2015-12-31.csv', line: 2, column: 'F' },
    ],
  },
];

/** Links that are well written and lead nowhere: warnings. */
export const DEAD_LINKS: readonly BrokenInput[] = [
  deadLink('from the root of the site', '[首份](/reports/frist/)', '是不是「/reports/first/」'),
  deadLink('from the page itself', '[空间](../spaces/s99/)', '/spaces/s99/不存在'),
  deadLink('without its last slash', '[空间](/spaces/s99)', '/spaces/s99/不存在'),
];

/** What an authority owes, as warnings in its own edition only. */
export const OVERDUE: readonly BrokenInput[] = [
  {
    title: 'in an authority’s own edition: what is overdue by its own frequency',
    change: both(
      swap(SITE, '"demonstration"', '"government"'),
      swap('data/disclosures/2016-03-01.csv', '每旬,P10D', '每旬,P5D'),
    ),
    expected: [
      {
        rule: 'disclosure-overdue',
        level: 'warning',
        file: 'data/disclosures/2016-03-01.csv',
        line: 3,
        column: 'G',
        says: '2016-04-01',
      },
    ],
  },
  {
    title: 'in an authority’s own edition: a column to which nothing was ever added',
    change: both(
      swap(SITE, '"demonstration"', '"government"'),
      swap('data/disclosures/2016-03-01.csv', 'P1Y,notices/', 'P1Y,stories/none/'),
    ),
    expected: [
      {
        rule: 'disclosure-overdue',
        level: 'warning',
        file: 'data/disclosures/2016-03-01.csv',
        line: 2,
        column: 'G',
        says: '还没有内容',
      },
    ],
  },
  {
    title: 'in an authority’s own edition: a dataset past its frequency, at its key',
    change: both(
      swap(SITE, '"demonstration"', '"government"'),
      swap('data/events/dataset.json', '"不定期"', '"P10D"'),
    ),
    expected: [
      {
        rule: 'stale-column',
        level: 'warning',
        file: 'data/events/dataset.json',
        line: 6,
        says: '更新频率是每旬，2016-04-04以前',
      },
    ],
  },
  {
    title: 'in an authority’s own edition: policies older than half a year',
    change: both(
      swap(SITE, '"demonstration"', '"government"'),
      swap('content/policies/m2016-1.mdx', 'signedOn: 2016-01-05', 'signedOn: 2015-10-09'),
    ),
    expected: [
      { rule: 'stale-column', level: 'warning', file: SITE, line: 1, says: '184天没有更新' },
    ],
  },
  {
    title: 'in an authority’s own edition: the address that a new edition begins with',
    change: both(
      swap(SITE, '"demonstration"', '"government"'),
      swap(SITE, 'https://gazette.example', 'https://zhongchuang.example'),
    ),
    expected: [
      {
        rule: 'content-placeholder',
        level: 'warning',
        file: SITE,
        line: 4,
        says: '网址还是新建时先写的',
      },
    ],
  },
  {
    title: 'a demonstration owes nobody anything',
    change: both(
      swap(SITE, 'https://gazette.example', 'https://zhongchuang.example'),
      swap('data/events/dataset.json', '"不定期"', '"P1D"'),
      drop('data/notices/n2016-02/notice.json'),
      drop('data/notices/n2016-02/list.csv'),
      swap('data/titles/2016-03-10.csv', 'n2016-01,n2016-02', 'n2016-01,'),
    ),
    expected: [],
  },
];

function prose(
  rule: BrokenInput['expected'][number]['rule'],
  title: string,
  file: string,
  from: string,
  to: string,
  places: readonly Pick<BrokenInput['expected'][number], 'line' | 'says' | 'level'>[],
): BrokenInput {
  const expected = places.map((place) => ({ rule, file, ...place }));
  return { title, change: swap(file, from, to), expected };
}

function deadLink(title: string, link: string, says: string): BrokenInput {
  return {
    title: `a link ${title} to no page`,
    change: swap(ABOUT, '关于本站的说明', link),
    expected: [{ rule: 'content-link', level: 'warning', file: ABOUT, line: 5, says }],
  };
}
