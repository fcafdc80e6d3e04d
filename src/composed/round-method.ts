import { clauseLinks } from '../model/policies/clause-links.ts';
import { publishedTargets } from '../model/evaluation/method-changes.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import { disclosureOf } from '../model/evaluation/kept-back.ts';
import {
  groupWords,
  measureWords,
  quoted,
  scoringWords,
} from '../model/evaluation/indicator-words.ts';
import { valueKind } from '../model/evaluation/raw-values.ts';
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
  const hasPoints =
    folder.bonus?.entries.some(({ row }) => typeof row.points === 'number') === true;
  return section('how', '怎样算出来的', [
    paragraph(howInShort(method)),
    ...workedBlocks(site, report),
    heading('指标和方法', 'method'),
    indicatorTable(site, method),
    ...facts(methodInWords(folder)),
    heading('公式'),
    pointList(formulaLines(method, hasPoints)),
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
  const who = disclosureOf(method).hasRanks ? `第${unit.rank}名${name}` : name;
  return [
    heading(`以${who}为例`),
    ...(step === undefined
      ? []
      : [paragraph(`先看一项“${step.title}”的总量：`), pointList(step.steps, true)]),
    sumsTable(unitSums(unit, method), method, `${name}的全部得分`),
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
    ...(indicators.some((each) => each.measure != null || each.scored != null)
      ? [{ title: '量的是什么', cell: (each: Indicator) => measureWords(each) }]
      : []),
    ...(indicators.some((each) => scoringWords(each) !== '')
      ? [{ title: '计分', cell: (each: Indicator) => scoringWords(each) || '按归一方法' }]
      : []),
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
function formulaLines(method: Method, hasPoints: boolean): Inline[][] {
  const { year, increment, incrementFloor, normalization, shares, bonus, indicators } = method;
  const named = (test: (each: Method['indicators'][number]) => boolean) =>
    quoted(indicators.filter(test));
  const levels = named((each) => valueKind(each) === 'level');
  const points = named((each) => valueKind(each) === 'points');
  const scaled = named((each) => scoringWords(each) !== '');
  const groups = groupWords(method);
  const sum = (of: string) =>
    groups === ''
      ? `各项 权重 × _n_(${of}) 相加`
      : `各项 权重 × _n_(${of}) 相加，每个小组里的先相加，超过上限的按上限`;
  const grown = increment === 'flow' ? `${year}年的数` : `${year}年的数 − ${year - 1}年的数`;
  const floor = incrementFloor === null ? '' : `，小于${incrementFloor}的按${incrementFloor}`;
  return [
    `_c_ ＝ 到${year}年为止各年的数相加`,
    `_d_ ＝ ${grown}${floor}`,
    levels && `${levels}：_c_ ＝ ${year}年的数，_d_ ＝ ${year}年的数 − ${year - 1}年的数${floor}`,
    points && `${points}：_c_ ＝ _d_ ＝ 所给的分`,
    typeof normalization === 'string'
      ? SCALES[normalization]
      : '_n_(_x_) ＝ 100 × _x_ ÷ 目标值，最多100',
    scaled && `${scaled}：_n_(_x_) ＝ 100 × 得分 ÷ 满分，得分见上表`,
    `_T_ ＝ ${sum('_c_')}`,
    `_I_ ＝ ${sum('_d_')}`,
    bonusFormula(bonus, hasPoints),
    `_S_ ＝ ${percent(shares.total)} × _T_ ＋ ${percent(shares.increment)} × _I_ ＋ _B_`,
  ]
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('_')
        .map((part, index): Inline =>
          index % 2 === 0 ? words(part) : { kind: 'emphasis', inlines: [words(part)] },
        )
        .filter((part) => part.kind !== 'text' || part.text !== ''),
    );
}

function bonusFormula({ perItem, cap, deductionCap }: Method['bonus'], hasPoints: boolean): string {
  if (!hasPoints) return `_B_ ＝ ${perItem} × 认定的特色服务项数，最多${cap}`;
  const most = deductionCap == null ? '' : `，最多${deductionCap}`;
  return (
    `_B_ ＝ 认定的加分相加，最多${cap}，减去认定的扣分相加${most}；` +
    `没有写分值的每项${perItem}分`
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
