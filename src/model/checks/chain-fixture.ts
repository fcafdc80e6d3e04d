import { readEdition } from '../../data/edition.ts';
import { type Problem, placeOf } from '../../data/problem.ts';
import { indicatorFixture, methodFixture } from '../evaluation/round-fixture.ts';
import { joinSite } from '../site/join-site.ts';
import type { SiteData } from '../site/site-data.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { CHAIN_CHECKS } from './chain-checks.ts';
import { exceptionsApply, withExceptions } from './exceptions-apply.ts';

const dataset = (kind: string, title: string) =>
  JSON.stringify({ title, kind, publisher: 'kjj', cadence: 'P1Y', license: 'CC-BY-4.0' });

const notice = (kind: string, publishedAt: string, more: object) =>
  JSON.stringify(
    {
      kind,
      title: '优秀众创空间名单',
      subject: '授予称号',
      basis: [],
      procedure: [],
      issuer: 'kjj',
      publishedAt,
      round: 'r1',
      item: '优秀称号',
      ...more,
    },
    null,
    1,
  );

const LIST = '序号,编号,名称,运营主体,事项,金额(元),备注,名次,综合得分';
const SPACES = '编号,名称,曾用名,类型,区划代码,运营主体,统一社会信用代码,状态,来源';
const SUPPORT =
  '编号,受助单位,统一社会信用代码,空间编号,扶持部门,部门层级,项目,依据条款,扶持方式,奖励事项,' +
  '成本对象,金额性质,金额(元),原记录,批准日期,公示编号';
const award = '示例市科技局,市,优秀奖励,p02,一次性奖励,优秀称号,不限定';

/** A fictional city whose records agree from the ranking to the payment. */
const CHAIN: Readonly<Record<string, string>> = {
  'data/site.json': JSON.stringify({
    title: '示例市',
    division: '000010',
    authorities: [{ id: 'kjj', name: '示例市科技局', level: '市', division: '000010', to: null }],
  }),
  'data/spaces/dataset.json': dataset('snapshot', '空间名录'),
  'data/spaces/2015-12-31.csv': `${SPACES}
s01,甲空间,甲窝,众创空间,000011,甲公司,91000000MA00100377,在册,x
s02,乙空间,,众创空间,000011,乙公司,,在册,x
s03,丙空间,,众创空间,000011,旧丙公司,,在册,x
`,
  'data/spaces/2016-12-31.csv': `${SPACES}
s01,甲空间,甲窝,众创空间,000011,甲公司,91000000MA00100377,在册,x
s02,新乙空间,,众创空间,000011,乙公司,,在册,x
s03,丙空间,,众创空间,000011,丙公司,,在册,x
`,
  'data/terms/aliases.csv': `写法,对象,编号,依据
甲创业公司,单位,91000000MA00100377,简称
`,
  'data/rules/city.json': JSON.stringify({
    title: '示例办法',
    division: '000010',
    from: '2014-01-01',
    rewards: [{ clause: 'p02', item: '优秀称号', amount: 1000, once: true }],
  }),
  'data/evaluations/r1/method.json': JSON.stringify(
    methodFixture({
      authority: 'kjj',
      year: 2015,
      signedOn: '2016-01-01',
      frozenOn: '2016-01-31',
      indicators: [indicatorFixture('firms', 1)],
      ties: [],
      decimals: 1,
      selection: { count: 2, slots: 'new-only', title: '优秀', validYears: 3, reward: 1000 },
      bands: [{ grade: '优秀', share: 1 }],
    }),
  ),
  'data/evaluations/r1/values.csv': `空间编号,指标,年度,值
s01,firms,2015,13
s02,firms,2015,7
s03,firms,2015,4
`,
  'data/notices/gs/notice.json': notice('公示', '2016-03-01 09:00', {
    period: { from: '2016-03-01', to: '2016-03-07', length: 5, unit: '工作日' },
  }),
  'data/notices/gs/list.csv': `${LIST}
1,s01,甲空间,甲公司,称号,1000,,1,100.0
2,s02,乙空间,乙公司,称号,1000,,2,33.3
`,
  'data/notices/gb/notice.json': notice('公布', '2016-04-01 09:00', { follows: 'gs' }),
  'data/notices/gb/list.csv': `${LIST}
1,s02,新乙空间,乙公司,称号,1000,3月更名,2,33.3
2,s01,甲空间,甲公司,称号,1000.00,,1,100
`,
  'data/titles/dataset.json': dataset('batch', '称号'),
  'data/titles/2016-12-31.csv': `编号,空间编号,称号,授予日期,有效期(年),公示编号,公布编号,来源
t01,s01,优秀,2016-03-30,3,gs,gb,x
t02,s02,优秀,2016-03-30,3,gs,gb,x
`,
  'data/support/dataset.json': dataset('batch', '扶持'),
  'data/support/2016-12-31.csv': `${SUPPORT}
z01,甲创业公司,,s01,${award},批准,1000,,2016-05-01,gs
z02,乙公司,,,${award},批准,1000,,2016-05-01,gs
z03,甲公司,91000000MA00100377,s01,${award},拨付,400,z01,2016-06-01,
z04,甲公司,91000000MA00100377,s01,${award},拨付,600,z01,2016-07-01,
z05,甲公司,91000000MA00100377,s01,${award},收回,1000,z01,2016-08-01,
`,
};

const CHAIN_TODAY = '2016-12-31';

/** Changes texts of the chain: path → [old, new] pairs, or a whole text for a new file. */
export type ChainChange = Readonly<Record<string, string | readonly [string, string]>>;

/** What the rules of the chain find after a change: `rule level file cell: message。hint`. */
export function chainFindings(change: ChainChange, today = CHAIN_TODAY): string[] {
  return chainProblems(change, today).map(
    (problem) =>
      `${problem.rule} ${problem.level} ${problem.file.replace('data/', '')} ` +
      `${problem.file.endsWith('.csv') ? placeOf(problem) : (problem.field ?? '')}: ${problem.message}`,
  );
}

/** The problems of the rules of the chain after a change. */
function chainProblems(change: ChainChange, today = CHAIN_TODAY): Problem[] {
  const { edition } = chainSite(change, today);
  return [...CHAIN_CHECKS.map(withExceptions), exceptionsApply].flatMap((check) => check(edition));
}

/** The facts of the chain after a change. */
export function chainSite(change: ChainChange, today = CHAIN_TODAY): SiteData {
  return withWrittenEdition({ ...CHAIN, ...changedTexts(change) }, (root) => {
    const { edition } = readEdition(root, today);
    if (edition === undefined) throw new Error('no edition');
    return joinSite(edition);
  });
}

function changedTexts(change: ChainChange): Record<string, string> {
  return Object.fromEntries(
    Object.entries(change).map(([name, how]) => {
      const path = `data/${name}`;
      if (typeof how === 'string') return [path, how];
      const text = CHAIN[path] ?? '';
      if (!text.includes(how[0])) throw new Error(`${path} holds no ${how[0]}`);
      return [path, text.replace(how[0], how[1])];
    }),
  );
}
