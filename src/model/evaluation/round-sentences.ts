import { percent } from './evaluation-list.ts';
import { type EffectiveWeights, effectiveWeights } from './effective-weights.ts';
import { type ReportUnit, type RoundReport, listedUnits } from './round-report.ts';
import { fixedParts, groupWords, quoted, scoringWords } from './indicator-words.ts';
import { disclosureOf } from './kept-back.ts';
import { valueKind } from './raw-values.ts';
import { NEAR_CUT_WORDS, smallIndicators } from './round-words.ts';
import type { Verification } from './verification.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { formatShare } from '../../text/numbers.ts';

/** How the score comes about, in a paragraph before all formulas. */
export function howInShort(method: Method): string {
  const { year, increment, shares, bonus } = method;
  const grown = increment === 'flow' ? '做了多少' : '比上年多做了多少';
  return (
    `每项指标看两样：到${year}年累计做了多少（总量），${year}年${grown}（增量）。` +
    `各自折算为0—100分，乘权重相加；总量占${percent(shares.total)}，增量占${percent(shares.increment)}，` +
    `再加特色服务的加分，至多${bonus.cap}分${
      bonus.deductionCap == null ? '' : `，减去扣分，至多${bonus.deductionCap}分`
    }。${otherWays(method)}`
  );
}

/** The indicators and groups for which the paragraph of `howInShort` is not the whole story. */
function otherWays(method: Method): string {
  const named = (test: (each: Method['indicators'][number]) => boolean) =>
    quoted(method.indicators.filter(test));
  const levels = named((each) => valueKind(each) === 'level');
  const points = named((each) => valueKind(each) === 'points');
  const steps = named((each) => scoringWords(each) !== '' && valueKind(each) !== 'points');
  const groups = groupWords(method);
  return [
    levels && `${levels}不跨年相加：总量看${method.year}年的数，增量看比上年多多少。`,
    points && `${points}是别处给的分，总量和增量都是它。`,
    steps && `${steps}按自己的标准计分，不看别家。`,
    groups && `${groups}，在总量和增量里都是。`,
  ]
    .filter((part) => part !== '')
    .join('');
}

/** What was drawn anew to find who is 临界, and what 临界 means. */
export function nearCutMeaning(method: Method): string {
  const { draws, weightSpread } = method.sensitivity;
  // A rank without one indicator would tell of the one that is withheld.
  const without = disclosureOf(method).form === 'withheld' ? '' : '、去掉一项指标';
  return (
    `换别的算法重算了${draws}次：每次随机换归一方法、换增量的读法${without}，` +
    `权重上下浮动${Math.round(weightSpread * 100)}%，${fixedParts(method).join('、')}不变。` +
    `结果在不到95%的次数里相同的，标“临界”：${NEAR_CUT_WORDS}。` +
    '已有称号的不参加分名额，不标。'
  );
}

/** The units near the cut in an order that tells no rank which is not published. */
export function nearUnits({ units, method }: RoundReport): readonly ReportUnit[] {
  const near = units.filter(({ isNearCut }) => isNearCut);
  if (disclosureOf(method).hasRanks) return near;
  return [...near].sort((a, b) => ((a.space.division ?? '') < (b.space.division ?? '') ? -1 : 1));
}

/** How the score is put together, under a list with scores. */
export function scoreNote({ shares }: Method): string {
  return `得分＝总量得分×${shares.total}＋增量得分×${shares.increment}＋加分`;
}

/** Why a list without ranks stands in its order. */
export function unrankedNote(method: Method): string {
  const { form, hasScores } = disclosureOf(method);
  if (hasScores) {
    return `${scoreNote(method)}。按区划代码排列，不排名次：方法写明公布到得分。`;
  }
  if (form === 'withheld') return `按区划代码排列，不排名次。${WITHHELD_NOTE}`;
  const bands = method.bands.map(({ grade, share }) => `${grade}${formatShare(share, 1, 0)}`);
  return (
    '同一等次里按区划代码排列，不排名次：方法写明公布到等次。' +
    `等次按名次分，${bands.join('、')}。`
  );
}

/** Where the data come from and how many were verified. */
export function verificationSummary(method: Method, found: Verification): string {
  const { indicators, year } = method;
  const sources = [...new Set(indicators.map(({ source }) => source))].map(
    (source) => `${source}${indicators.filter((each) => each.source === source).length}项`,
  );
  const checked = found.kinds
    .filter(({ kind }) => kind === '全面' || kind === '抽样')
    .reduce((sum, { values }) => sum + values, 0);
  return (
    `${indicators.length}项指标：${sources.join('，')}。` +
    `${year}年的数${found.values}个，来自${found.units}家；` +
    `核实过${checked}个，占${formatShare(checked, found.values)}。` +
    `核实改动${found.changes.length}个数，计算用核实后的数。`
  );
}

/** Why a round shows no scores although its method publishes more than grades. */
export const WITHHELD_NOTE =
  '有指标取自火炬统计、没有公开依据，得分、加分和由它们算出的数都不公布，免得推出原值。';

/** Under numbers of which some stay back. */
export const KEPT_BACK_NOTE = '取自火炬统计、没有公开依据的指标，填报数、核实数和说明不逐家公开。';

/** The weights that were meant beside those that work, and the greatest difference in words. */
export function weightsInWords({ method, round }: RoundReport): {
  readonly found: EffectiveWeights;
  readonly sentence: string;
  readonly note: string;
} {
  const found = effectiveWeights(round);
  const titles = new Map(method.indicators.map(({ id, title }) => [id, title]));
  const [apart] = found.indicators
    .flatMap(({ id, nominal, effective }) =>
      effective === undefined ? [] : [{ id, nominal, effective, gap: effective - nominal }],
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const sentence =
    apart === undefined
      ? ''
      : '一项指标能不能拉开差距，不只看权重：各家差得多的影响大，差得少的影响小。' +
        `相差最大的是“${titles.get(apart.id)}”：权重${percent(apart.nominal)}，` +
        `各家总分的差别有${formatShare(apart.effective, 1)}来自它。`;
  return {
    found,
    sentence,
    note:
      '实际影响：这一部分得分和总分的协方差，除以总分的方差；' +
      '各部分合计100%，负数表示它缩小差距。',
  };
}

/** What a score does not say. */
export function limitsInWords(report: RoundReport): string[] {
  const { indicators } = report.method;
  const small = smallIndicators(report).map((title) => `“${title}”`);
  const declared = indicators.filter(({ source }) => source === '自评').length;
  return [
    `得分只数这${indicators.length}项指标的多少，不说服务好不好，也不说创业者满意不满意。`,
    '得分不说原因：分高不等于这家空间带来了这些结果，分低也不等于没有作用。',
    sizeLimits(indicators),
    small.length === 0
      ? ''
      : `${small.join('、')}在半数以上的空间里，一年的增量不到5，` +
        '多一个少一个就会变动名次，单独一年不宜多作解释。',
    declared === 0 ? '' : `${declared}项指标由空间自己填报，抽查到的才核实过。`,
    '名次区间只管换算法会怎样，不管数据错了会怎样；名次相邻的两家，多半分不出先后。',
    '没有参评的不等于0分，未入选的不等于不合格。',
  ].filter((words) => words !== '');
}

/** What size and age do to sums, and what smallness does to rates. */
function sizeLimits(indicators: Method['indicators']): string {
  const rates = indicators.filter(({ measure }) => measure === 'rate');
  const sums = indicators.filter((each) => valueKind(each) !== 'points' && !rates.includes(each));
  const ofRates = rates.length === 0 ? '' : `${quoted(rates)}是比率，家数少的空间变动大。`;
  if (sums.length === 0) return ofRates;
  const which = sums.length === indicators.length ? '指标' : quoted(sums);
  const older = sums.some((each) => valueKind(each) === 'flow') ? '；开办早的空间总量容易高' : '';
  return `${which}是总数，没有除以面积或工位，规模大的空间容易多${older}。${ofRates}`;
}

/** The unit whose score is worked as an example; readers ask about the one at the cut. */
export function workedUnit(report: RoundReport): ReportUnit | undefined {
  const { units, method, cut } = report;
  const { hasScores, hasRanks } = disclosureOf(method);
  // Where no score is shown, none is worked out.
  if (!hasScores) return undefined;
  // Without published ranks none is told apart.
  const lastIn = units.find(({ spaceId }) => spaceId === cut.lastIn?.spaceId);
  return (hasRanks ? lastIn : undefined) ?? listedUnits(report)[0];
}
