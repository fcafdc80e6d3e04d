import { describe, expect, it } from 'vitest';
import { type ChainChange, chainFindings } from './chain-fixture.ts';

const LIST = 'notices/gs/list.csv';
const RESULT = 'notices/gb/list.csv';
const SUPPORT = 'support/2016-12-31.csv';
const FIRST = '1,s01,甲空间,甲公司,称号,1000,,1,100.0';
const AWARD = '示例市科技局,市,优秀奖励,p02,一次性奖励,优秀称号,不限定';
/** The 公布 and all that follows taken away, so that only the 公示 is judged. */
const ALONE: ChainChange = {
  'notices/gb/notice.json': ['"follows": "gs"', '"follows": "none"'],
  'titles/2016-12-31.csv': ['gs,gb,x\nt02', ',,x\nt02'],
};

describe('records that agree', () => {
  it('from the ranking to the recovery have no problem', () => {
    expect(chainFindings({})).toEqual([]);
  });

  it('or cannot be compared, since who has a title already could not be read', () => {
    const change: ChainChange = {
      [LIST]: ['1,s01,甲空间,甲公司', '1,s03,丙空间,旧丙公司'],
      'titles/2016-12-31.csv': ['编号,空间编号', '编号,哪家'],
    };
    expect(chainFindings(change).filter((each) => each.startsWith('notice-round'))).toEqual([]);
  });
});

const BROKEN: readonly [string, ChainChange, string[]][] = [
  [
    'a unit on the list that was not selected, in place of one that was',
    { ...ALONE, [LIST]: ['1,s01,甲空间,甲公司', '1,s03,丙空间,旧丙公司'] },
    [
      'notice-round error notices/gs/list.csv B2: 「丙空间」不是这一轮评价选出的：排第3名，不在入选的2家里',
      'notice-round error notices/gs/notice.json round: 名单上没有「甲空间」（s01）：它在评价「r1」里排第1名，入选',
      'award-list error support/2016-12-31.csv P2: 所依的「gs」名单上没有「甲创业公司」，它运营的空间也不在上面',
    ],
  ],
  [
    'a wrong 名次 and 综合得分',
    { ...ALONE, [LIST]: ['称号,1000,,1,100.0', '称号,1000,,2,99.9'] },
    [
      'notice-round error notices/gs/list.csv H2: 名次写的是「2」，评价「r1」算出的是1',
      'notice-round error notices/gs/list.csv I2: 综合得分写的是「99.9」，评价「r1」算出的是100.0',
    ],
  ],
  [
    'a unit listed twice',
    { ...ALONE, [LIST]: [FIRST, `${FIRST}\n3,s01,甲空间,甲公司,称号,,,,`] },
    ['notice-round error notices/gs/list.csv B3: 「甲空间」在第2行已经列过一次'],
  ],
  [
    'money that is not the reward of the round',
    { ...ALONE, [LIST]: ['2,s02,乙空间,乙公司,称号,1000', '2,s02,乙空间,乙公司,称号,2000'] },
    [
      'notice-round error notices/gs/list.csv F3: 金额写的是2000元，这一轮评价每家奖励1000元',
      'award-list error support/2016-12-31.csv M3: 批准1000元，「gs」名单上是2000元',
    ],
  ],
  [
    '名次 and 综合得分 of a round that publishes grades only',
    { 'evaluations/r1/method.json': ['"publish":"ranks"', '"publish":"bands"'] },
    [
      'notice-round error notices/gs/list.csv H1: 评价「r1」只公布等次，名单上不能有「名次」',
      'notice-round error notices/gs/list.csv I1: 评价「r1」只公布等次，名单上不能有「综合得分」',
      'notice-round error notices/gb/list.csv H1: 评价「r1」只公布等次，名单上不能有「名次」',
      'notice-round error notices/gb/list.csv I1: 评价「r1」只公布等次，名单上不能有「综合得分」',
    ],
  ],
  [
    'who was not selected of a round that publishes grades only, without a place or score of it',
    {
      'evaluations/r1/method.json': ['"publish":"ranks"', '"publish":"bands"'],
      'notices/gb/notice.json': ['"follows": "gs"', '"follows": "none"'],
      'titles/2016-12-31.csv': ['gs,gb,x\nt02', ',,x\nt02'],
      [RESULT]:
        '序号,编号,名称,运营主体,事项\n1,s01,甲空间,甲公司,称号\n2,s02,新乙空间,乙公司,称号\n',
      [LIST]:
        '序号,编号,名称,运营主体,事项,名次\n1,s03,丙空间,旧丙公司,称号,3\n2,s02,乙空间,乙公司,称号,1\n',
    },
    [
      'notice-round error notices/gs/list.csv F1: 评价「r1」只公布等次，名单上不能有「名次」',
      'notice-round error notices/gs/list.csv B2: 「丙空间」不是这一轮评价选出的：不在入选的2家里',
      'notice-round error notices/gs/notice.json round: 名单上没有「甲空间」（s01）：它在评价「r1」里入选',
      'award-list error support/2016-12-31.csv P2: 所依的「gs」名单上没有「甲创业公司」，它运营的空间也不在上面',
    ],
  ],
  [
    '综合得分 of a round with an indicator that nobody may publish',
    { 'evaluations/r1/method.json': ['"source":"自评"', '"source":"火炬统计"'] },
    [
      'notice-round error notices/gs/list.csv I1: 评价「r1」有不公布的指标，名单上不能有「综合得分」',
      'notice-round error notices/gb/list.csv I1: 评价「r1」有不公布的指标，名单上不能有「综合得分」',
    ],
  ],
  [
    'a name that the unit never bore, with the operator of another',
    { ...ALONE, [LIST]: ['1,s01,甲空间,甲公司', '1,s01,丁空间,乙公司'] },
    [
      'notice-list error notices/gs/list.csv C2: 编号「s01」在名录里是「甲空间」，名单上写的是「丁空间」',
      'notice-list error notices/gs/list.csv D2: 「s01」当时的运营主体是「甲公司」，名单上写的是「乙公司」',
    ],
  ],
  [
    'a 公布 that differs from its 公示 without a word',
    { [RESULT]: ['甲公司,称号,1000.00,,1', '甲公司,称号,900,,1'] },
    ['notice-list error notices/gb/list.csv F3: 金额(元)写的是900，公示「gs」第2行是1000'],
  ],
  [
    'a unit of the 公示 that the 公布 leaves out',
    { [RESULT]: ['1,s02,新乙空间,乙公司,称号,1000,3月更名,2,33.3\n', ''] },
    [
      'notice-list error notices/gb/notice.json follows: 公示「gs」第3行的「乙空间」（称号）没有列入，也没有写原因',
      'title-list error titles/2016-12-31.csv G3: 所依的公布「gb」名单上没有「乙空间」（s02）',
    ],
  ],
  [
    'a unit that no 公示 named',
    { [RESULT]: ['2,s01', '3,s03,丙空间,丙公司,称号,1000,,,\n2,s01'] },
    ['notice-list error notices/gb/list.csv B3: 「丙空间」（称号）不在所依的公示「gs」里'],
  ],
  [
    'a title of a space that neither list holds',
    { 'titles/2016-12-31.csv': ['t01,s01', 't01,s03'] },
    [
      'title-list error titles/2016-12-31.csv F2: 所依的公示「gs」名单上没有「丙空间」（s03）',
      'title-list error titles/2016-12-31.csv G2: 所依的公布「gb」名单上没有「丙空间」（s03）',
    ],
  ],
  [
    'an award above the standard',
    {
      [SUPPORT]: [`${AWARD},批准,1000,,2016-05-01,gs\nz03`, `${AWARD},批准,1100,,2016-05-01,\nz03`],
    },
    [
      'award-standard error support/2016-12-31.csv M3: 「优秀称号」批准1100元，超过《示例办法》（p02）的标准1000元',
    ],
  ],
  [
    'a list that proposes a reward once granted to the operator',
    {
      'support/2014-12-31.csv': `编号,受助单位,扶持部门,部门层级,项目,扶持方式,奖励事项,成本对象,金额性质,金额(元),批准日期
y01,甲 公司,示例市科技局,市,优秀奖励,一次性奖励,优秀称号,不限定,批准,500,2014-12-01
`,
    },
    [
      'award-repeated error notices/gb/list.csv F3: 「甲 公司」2014年12月1日已获过「优秀称号」奖励500元，这一项只奖励一次',
      'award-repeated error notices/gs/list.csv F2: 「甲 公司」2014年12月1日已获过「优秀称号」奖励500元，这一项只奖励一次',
    ],
  ],
  [
    'payments beyond the award, recoveries beyond what was paid',
    { [SUPPORT]: ['拨付,600,z01', '拨付,500.5,z01'] },
    [
      'payment-exceeds error support/2016-12-31.csv M6: z01批准的一共拨付900.5元，到这一笔累计收回1000元，超出99.5元',
    ],
  ],
  [
    'a second payment of the whole',
    { [SUPPORT]: ['拨付,600,z01', '拨付,1000,z01'] },
    [
      'payment-exceeds error support/2016-12-31.csv M5: z01批准1000元，到这一笔累计拨付1400元，超出400元',
    ],
  ],
];

describe('a contradiction along the chain is named at its cell', () => {
  it.each(BROKEN)('%s', (_title, change, expected) => {
    expect(chainFindings(change).sort()).toEqual([...expected].sort());
  });
});

const GOOD: readonly [string, ChainChange][] = [
  [
    'a reward left out because it was granted before',
    {
      ...ALONE,
      [RESULT]: ['称号,1000.00,,1', '称号,,获过,1'],
      [LIST]: ['称号,1000,,1', '称号,,获过,1'],
      'support/2014-12-31.csv': `编号,受助单位,扶持部门,部门层级,项目,扶持方式,奖励事项,成本对象,金额性质,金额(元),批准日期\ny01,甲公司,示例市科技局,市,优秀奖励,一次性奖励,优秀称号,不限定,批准,500,2014-12-01\n`,
    },
  ],
  [
    '曾用名, an alias of the operator and other widths',
    { ...ALONE, [LIST]: ['1,s01,甲空间,甲公司', '1,s01,甲窝,甲创业 公司'] },
  ],
  ['a score with its last zeros left out', { ...ALONE, [LIST]: ['1,100.0', '1,100'] }],
  [
    'a row without 编号 whose name is that of a selected unit',
    { ...ALONE, [LIST]: ['1,s01,甲空间', '1,,甲空间'] },
  ],
  [
    'a 公示 that was taken back, whatever it listed',
    {
      'notices/gs/notice.json': ['"round"', '"outcome": { "state": "已撤回" }, "round"'],
      'notices/gb/notice.json': ['"follows": "gs"', '"follows": "none"'],
      'titles/2016-12-31.csv': ['gs,gb,x\nt02', ',,x\nt02'],
      [LIST]: ['s01,甲空间,甲公司,称号,1000,,1', 's01,甲空间,甲公司,称号,9000,,7'],
      [SUPPORT]: ['2016-05-01,gs\nz02', '2016-05-01,\nz02'],
    },
  ],
  [
    'a 公布 that leaves a column blank throughout',
    {
      [RESULT]: [
        '乙公司,称号,1000,3月更名,2,33.3\n2,s01,甲空间,甲公司,称号,1000.00,',
        '乙公司,称号,,3月更名,2,33.3\n2,s01,甲空间,甲公司,称号,,',
      ],
    },
  ],
  [
    'a unit left out of the 公布 that `omitted` explains',
    {
      [RESULT]: ['2,s01,甲空间,甲公司,称号,1000.00,,1,100\n', ''],
      'notices/gb/notice.json': [
        '"follows": "gs"',
        '"follows": "gs", "omitted": [{ "id": "s01", "reason": "放弃" }]',
      ],
      'titles/2016-12-31.csv': ['gs,gb,x\nt02', 'gs,,x\nt02'],
    },
  ],
  [
    'an award of less than the standard, or of another clause',
    {
      [SUPPORT]: [
        'z02,乙公司,,,示例市科技局,市,优秀奖励,p02,一次性奖励,优秀称号,不限定,批准,1000,,2016-05-01,gs',
        'z02,乙公司,,,示例市科技局,市,优秀奖励,p09,一次性奖励,优秀称号,不限定,批准,3000,,2016-05-01,',
      ],
    },
  ],
  [
    'an award whose amount is blank',
    { [SUPPORT]: [`${AWARD},批准,1000,,2016-05-01,gs\nz03`, `${AWARD},批准,,,2016-05-01,gs\nz03`] },
  ],
  [
    'a recovery of an award that was not paid yet',
    { [SUPPORT]: ['z05,甲公司,91000000MA00100377,s01', 'z06,乙公司,,'] },
  ],
];

describe('what only looks like a contradiction is left alone', () => {
  it.each(GOOD)('%s', (_title, change) => {
    expect(chainFindings(change)).toEqual([]);
  });
});

const EXCEPTIONS = '规则,对象,编号,理由,依据,单位,日期,至\n';
const EXCEEDED: ChainChange = { [SUPPORT]: ['拨付,600,z01', '拨付,1000,z01'] };

describe('exceptions.csv', () => {
  const withException = (row: string, today?: string) =>
    chainFindings({ ...EXCEEDED, 'terms/exceptions.csv': `${EXCEPTIONS}${row}\n` }, today);

  it('turns exactly the problem that it names into a notice', () => {
    expect(
      withException(
        'payment-exceeds,support,z04,两笔合一,示〔2016〕1号,财政局,2016-07-01,2016-12-31',
      ),
    ).toEqual([
      'payment-exceeds notice support/2016-12-31.csv M5: z01批准1000元，到这一笔累计拨付1400元，超出400元；' +
        '已作例外：两笔合一（财政局，示〔2016〕1号，到2016-12-31为止）',
    ]);
  });

  it('of another record explains nothing, and says so', () => {
    expect(
      withException('payment-exceeds,support,z03,误,示〔2016〕1号,财政局,2016-07-01,2016-12-31'),
    ).toEqual([
      'payment-exceeds error support/2016-12-31.csv M5: z01批准1000元，到这一笔累计拨付1400元，超出400元',
      'exception-ended notice terms/exceptions.csv C2: 这条例外没有要解释的：记录与规则已经一致',
    ]);
  });

  it('after its last day leaves a warning, never an error', () => {
    expect(
      withException('payment-exceeds,support,z01,误,示〔2016〕1号,财政局,2016-07-01,2016-12-30'),
    ).toEqual([
      'exception-ended warning support/2016-12-31.csv M5: z01批准1000元，到这一笔累计拨付1400元，超出400元；' +
        '例外到2016-12-30为止，已经过期',
    ]);
  });

  it('of nothing that is there is an id of nothing', () => {
    expect(
      withException('payment-exceeds,suport,z04,误,示〔2016〕1号,财政局,2016-07-01,2016-12-31'),
    ).toContain('reference-unknown error terms/exceptions.csv B2: 对象里没有「suport」');
  });
});
