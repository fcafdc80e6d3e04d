import { clauseLinks } from '../model/policies/clause-links.ts';
import { publishedTargets } from '../model/evaluation/method-changes.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import { howInShort, workedUnit } from '../model/evaluation/round-sentences.ts';
import { unitSums } from '../model/evaluation/unit-sums.ts';
import { workedStep } from '../model/evaluation/worked-step.ts';
import { methodInWords, percent } from '../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Block, Inline } from '../resolved/blocks.ts';
import { words } from '../resolved/line-parts.ts';
import type { Method } from '../schemas/documents/method.ts';
import type { ComposedSection, ComposedTable } from './composed-document.ts';
import { facts, heading, linkedAll, paragraph, pointList, section, table } from './parts.ts';
import { unitLink } from './round-list.ts';
import { sumsTable } from './unit-sums-table.ts';

/** How a round is computed: in short, one unit worked, indicators, answers, formulas. */
export function methodSection(site: SiteData, report: RoundReport): ComposedSection[] {
  const { method, folder } = report;
  return section('how', '怎样算出来的', [
    paragraph(howInShort(method)),
    ...workedBlocks(site, report),
    heading('指标和方法', 'method'),
    indicatorTable(site, method),
    ...facts(methodInWords(folder)),
    heading('公式'),
    pointList(formulaLines(method)),
    ...targetBlocks(method),
  ]);
}

/** An example tells the score of a unit: there is none where only grades are published. */
function workedBlocks(site: SiteData, report: RoundReport): Block[] {
  const { method, units } = report;
  const unit = workedUnit(report);
  if (unit === undefined) return [];
  const step = workedStep(unit, units, method, unitSums(unit, method));
  const { name } = unit.space;
  const who = method.publish === 'ranks' ? `第${unit.rank}名${name}` : name;
  return [
    heading(`以${who}为例`),
    ...(step === undefined
      ? []
      : [paragraph(`先看一项“${step.title}”的总量：`), pointList(step.steps, true)]),
    sumsTable(unit, method, `${name}的全部得分`),
    paragraph('每一家在网页上都有这样一页，例如', unitLink(site, report, unit.space), '。'),
  ];
}

function indicatorTable(site: SiteData, { indicators }: Method): ComposedTable {
  type Indicator = Method['indicators'][number];
  const clause = {
    title: '依据',
    cell: (each: Indicator) =>
      each.clause === null ? '' : linkedAll(site, clauseLinks(site, [each.clause]), '、'),
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
  'min-max': '_n_(_x_) ＝ 100 × (_x_ − 最小值) ÷ (最大值 − 最小值)',
  percentile: '_n_(_x_) ＝ 100 × (_r_ − 1) ÷ (家数 − 1)，_r_是从少到多的名次，相同的取平均',
  'z-score': '_n_(_x_) ＝ 50 ＋ 10 × (_x_ − 平均数) ÷ 标准差',
} as const;

/** One a line; what stands between `_` is a variable. */
function formulaLines(method: Method): Inline[][] {
  const { year, increment, incrementFloor, normalization, shares, bonus } = method;
  const grown = increment === 'flow' ? `${year}年的数` : `${year}年的数 − ${year - 1}年的数`;
  const floor = incrementFloor === null ? '' : `，小于${incrementFloor}的按${incrementFloor}`;
  return [
    `_c_ ＝ 到${year}年为止各年的数相加`,
    `_d_ ＝ ${grown}${floor}`,
    typeof normalization === 'string'
      ? SCALES[normalization]
      : '_n_(_x_) ＝ 100 × _x_ ÷ 目标值，最多100',
    '_T_ ＝ 各项 权重 × _n_(_c_) 相加',
    '_I_ ＝ 各项 权重 × _n_(_d_) 相加',
    `_B_ ＝ ${bonus.perItem} × 认定的特色服务项数，最多${bonus.cap}`,
    `_S_ ＝ ${percent(shares.total)} × _T_ ＋ ${percent(shares.increment)} × _I_ ＋ _B_`,
  ].map((line) =>
    line
      .split('_')
      .map((part, index): Inline =>
        index % 2 === 0 ? words(part) : { kind: 'emphasis', inlines: [words(part)] },
      )
      .filter((part) => part.kind !== 'text' || part.text !== ''),
  );
}

/** Targets that may be printed; a target and a normalized number give the raw one. */
function targetBlocks(method: Method): Block[] {
  const targets = publishedTargets(method);
  if (targets.size === 0) return [];
  const found = method.indicators.flatMap(({ id, title, unit }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [`${title} 总量${target.total}${unit}、增量${target.increment}${unit}`];
  });
  const isPartial = targets.size < method.indicators.length;
  const rest = isPartial ? '取自火炬统计、没有公开依据的指标，目标值不公布。' : '';
  return [paragraph(`目标值：${found.join('；')}。${rest}`)];
}
