import { clauseLinks } from '../../model/policies/clause-links.ts';
import { publishedTargets } from '../../model/evaluation/method-changes.ts';
import type { ReportUnit, RoundReport } from '../../model/evaluation/round-report.ts';
import { type HalfSum, type UnitSums, unitSums } from '../../model/evaluation/unit-sums.ts';
import { workedStep } from '../../model/evaluation/worked-step.ts';
import { methodInWords, percent } from '../../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import type { Method } from '../../schemas/documents/method.ts';
import type { Block } from '../content/blocks.ts';
import { factList, heading, paragraph, pointList, table, type TableBlock } from './block-parts.ts';
import { howInShort, workedUnit } from '../../model/evaluation/round-sentences.ts';

/** How a round is computed: in short, one unit worked, indicators, answers, formulas. */
export function methodBlocks(site: SiteData, report: RoundReport): Block[] {
  const { method, folder } = report;
  return [
    heading('怎样算出来的'),
    paragraph(howInShort(method)),
    ...workedBlocks(report),
    heading('指标和方法', 3),
    indicatorTable(site, method),
    factList(methodInWords(folder)),
    heading('公式', 3),
    pointList(formulaLines(method)),
    ...targetBlocks(method),
  ];
}

/** An example tells the score of a unit: there is none where only grades are published. */
function workedBlocks(report: RoundReport): Block[] {
  const { method, units } = report;
  const unit = workedUnit(report);
  if (unit === undefined) return [];
  const sums = unitSums(unit, method);
  const step = workedStep(unit, units, method, sums);
  const { name } = unit.space;
  const who = method.publish === 'ranks' ? `第${unit.rank}名${name}` : name;
  return [
    heading(`以${who}为例`, 3),
    ...(step === undefined
      ? []
      : [paragraph(`先看一项“${step.title}”的总量：`), pointList(step.steps, true)]),
    sumsTable(unit, sums, method),
  ];
}

function sumsTable({ space }: ReportUnit, sums: UnitSums, method: Method): TableBlock {
  const { year } = method;
  const grown = method.increment === 'flow' ? `${year}年的数` : `${year}年比上年多`;
  const linesOf = (title: string, symbol: string, { lines, sum }: HalfSum) => [
    ...lines.map((line) => [
      `${title}：${line.title}`,
      line.raw === undefined ? '不公布' : `${line.raw}${line.unit}`,
      line.normalized,
      percent(line.weight),
      line.points,
    ]),
    [`${title}得分${symbol}`, '', '', '', sum],
  ];
  const counted = (title: string, { sum, share, counted: points }: HalfSum) => [
    `${title}得分${sum}×${percent(share)}`,
    ...['', '', '', points],
  ];
  const isKeptBack = [sums.total, sums.increment].some(({ lines }) =>
    lines.some(({ raw }) => raw === undefined),
  );
  return {
    kind: 'table',
    title: `${space.name}的全部得分`,
    headers: ['指标', '原值', '化成0到100', '权重', '得分'],
    isNumber: [false, true, true, true, true],
    rows: [
      ...linesOf('总量', 'T', sums.total),
      ...linesOf('增量', 'I', sums.increment),
      counted('总量', sums.total),
      counted('增量', sums.increment),
      ['特色服务加分B', '', '', '', sums.bonus],
      ['总分S', '', '', '', sums.score],
    ],
    note:
      `总量的原值是到${year}年累计，增量的原值是${grown}。` +
      `计算时不四舍五入，这里按${method.decimals}位小数显示；` +
      '为了让各行加起来正好等于合计，有的数末位进了1或舍去1。' +
      (isKeptBack ? '“不公布”的一项取自火炬统计，没有公开的依据，原值不逐家公开。' : ''),
  };
}

function indicatorTable(site: SiteData, { indicators }: Method): TableBlock {
  type Indicator = Method['indicators'][number];
  const clause = {
    title: '依据',
    cell: (each: Indicator) =>
      each.clause === null ? '' : (clauseLinks(site, [each.clause])[0]?.label ?? ''),
  };
  return table('指标和权重', indicators, [
    { title: '指标', cell: ({ title }) => title },
    { title: '单位', cell: ({ unit }) => unit },
    { title: '权重', isNumber: true, cell: ({ weight }) => percent(weight) },
    { title: '数从哪里来', cell: ({ source }) => source },
    ...(indicators.some((each) => each.clause !== null) ? [clause] : []),
  ]);
}

const SCALES = {
  'min-max': 'n(x)＝100×(x−最小值)÷(最大值−最小值)',
  percentile: 'n(x)＝100×(r−1)÷(家数−1)，r是从少到多的名次，相同的取平均',
  'z-score': 'n(x)＝50＋10×(x−平均数)÷标准差',
} as const;

function formulaLines(method: Method): string[] {
  const { year, increment, incrementFloor, normalization, shares, bonus } = method;
  const grown = increment === 'flow' ? `${year}年的数` : `${year}年的数−${year - 1}年的数`;
  const floor = incrementFloor === null ? '' : `，小于${incrementFloor}的按${incrementFloor}`;
  return [
    `c＝到${year}年为止各年的数相加`,
    `d＝${grown}${floor}`,
    typeof normalization === 'string' ? SCALES[normalization] : 'n(x)＝100×x÷目标值，最多100',
    'T＝各项权重×n(c)相加',
    'I＝各项权重×n(d)相加',
    `B＝${bonus.perItem}×认定的特色服务项数，最多${bonus.cap}`,
    `S＝${percent(shares.total)}×T＋${percent(shares.increment)}×I＋B`,
  ];
}

/** Targets that may be printed; a target and a normalized number give the raw one. */
function targetBlocks(method: Method): Block[] {
  const targets = publishedTargets(method);
  if (targets.size === 0) return [];
  const words = method.indicators.flatMap(({ id, title, unit }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [`${title} 总量${target.total}${unit}、增量${target.increment}${unit}`];
  });
  const isPartial = targets.size < method.indicators.length;
  const rest = isPartial ? '取自火炬统计、没有公开依据的指标，目标值不公布。' : '';
  return [paragraph(`目标值：${words.join('；')}。${rest}`)];
}
