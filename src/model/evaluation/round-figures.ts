import { MOST_DOTS } from '../../charts/total-increment.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import type { IndicatorSpread } from './indicator-spread.ts';
import { lastInOf } from './last-in.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';
import { indicatorScales } from './unit-standing.ts';

/** What stands around a drawing. */
export interface FigureWords {
  /** The finding. */
  readonly title: string;
  readonly measure: string;
  readonly note: string;
}

/** How many of the ranking are drawn in the score composition. */
const MOST_ROWS = 30;
/** How many before and after the cut are drawn with their intervals. */
const AROUND_CUT = 8;

/** The first units of the ranking, with the parts of their scores. */
export function compositionFigure({ units, method }: RoundReport) {
  const shown = units.slice(0, MOST_ROWS);
  const { shares, decimals } = method;
  const rows = shown.map((unit) => ({
    label: `${unit.rank} ${unit.space.name}`,
    values: [shares.total * unit.total, shares.increment * unit.increment, unit.bonus],
    sum: roundHalfUp(unit.score, decimals),
  }));
  const led = shown.filter(
    (unit) => shares.increment * unit.increment > shares.total * unit.total,
  ).length;
  const words: FigureWords = {
    title: shown.length === 0 ? '得分的组成' : `前${shown.length}名里，${led}家的增量比总量得分多`,
    measure: `总分的三个部分，分；${
      units.length > shown.length ? `前${shown.length}名，` : ''
    }全部在排名表里`,
    note: '',
  };
  return { parts: ['总量', '增量', '加分'], rows, words };
}

/** All units, total against increment. */
export function totalIncrementFigure({ units, method, cut }: RoundReport) {
  const kindOf = ({ isSelected, isHolder }: ReportUnit) =>
    isSelected ? ('selected' as const) : isHolder ? ('holder' as const) : ('other' as const);
  const points = units.map((unit) => ({
    total: unit.total,
    increment: unit.increment,
    kind: kindOf(unit),
    name: unit.space.name,
  }));
  const more = units.filter(({ total, increment }) => increment > total).length;
  const line = cut.lastIn && { ...method.shares, score: cut.lastIn.score };
  const words: FigureWords = {
    title: `${units.length}家里，${more}家的增量得分高于总量得分`,
    measure: `横轴总量得分，纵轴增量得分，还没有乘占比；${units.length > MOST_DOTS ? '一格有一家或几家' : '一个点一家'}`,
    note: line ? '虚线上的总分等于最后一个入选的得分；线下也入选的，靠的是加分。' : '',
  };
  return { points, ...(line ? { line } : {}), words };
}

/** The units around the cut with their rank intervals; no rows when nobody is cut off. */
export function intervalFigure({ units, cut }: RoundReport) {
  const at = units.findLastIndex(({ rank }) => rank <= (cut.lastRank ?? -1));
  const shown = at < 0 ? [] : units.slice(Math.max(0, at - AROUND_CUT + 1), at + 1 + AROUND_CUT);
  const crossing = shown.filter(
    ({ interval }) =>
      cut.lastRank !== undefined && interval.p5 <= cut.lastRank && interval.p95 > cut.lastRank,
  ).length;
  const words: FigureWords = {
    title: `名额线上下${shown.length}家，${crossing}家的名次区间跨过名额线`,
    measure: '名次；圆点是公布的，横条是重算时5%到95%的名次',
    note: '',
  };
  return {
    last: units.at(-1)?.rank ?? 1,
    cut: cut.lastRank,
    rows: shown.map(({ rank, space, interval, isSelected }) => ({
      label: `${rank} ${space.name}`,
      rank,
      p5: interval.p5,
      p95: interval.p95,
      isSelected,
    })),
    words,
  };
}

/** How every indicator spreads over the units, the last selected marked where it may be told. */
export function spreadFigure(report: RoundReport) {
  const scales = indicatorScales(report);
  const spreads = scales.map(({ spread }) => spread);
  const last = lastInOf(report);
  const words: FigureWords = {
    title: mostUnequal(spreads) ?? '各项指标的分布',
    measure: '到本年累计的数（总量），各项各有一把尺，左端最少的一家，右端最多的一家',
    note: last === undefined ? '' : `空心的圆点是最后一个入选的${last.space.name}。`,
  };
  const names = last === undefined ? {} : { last: '最后入选的' };
  return { rows: scales.map(({ row }) => row), names, words, scales, last };
}

/** Of which indicator the middle unit has the least beside the first. */
function mostUnequal(spreads: readonly IndicatorSpread[]): string | undefined {
  const [lowest] = spreads
    .filter(({ values, least, most }) => values.length > 1 && least >= 0 && most > least)
    .map(({ title, median, most }) => ({ title, share: median / most }))
    .sort((a, b) => a.share - b.share);
  if (lowest === undefined) return undefined;
  // Rounded up, so that it is not said of fewer than half.
  const percent = Math.max(1, Math.ceil(100 * lowest.share - 1e-9));
  return `“${lowest.title}”最集中在少数几家：一半的空间不超过最多一家的${percent}%`;
}

/** The units by division code; divisions are listed, never ranked. */
export function byDivision({ units }: RoundReport) {
  const codes = [...new Set(units.map(({ space }) => space.division ?? ''))].sort();
  return codes.map((code) => {
    const held = units.filter(({ space }) => (space.division ?? '') === code);
    return {
      code,
      place: held[0]?.space.place || '没有写所在',
      units: held.length,
      selected: held.filter(({ isSelected }) => isSelected).length,
      holders: held.filter(({ isHolder }) => isHolder).length,
      near: held.filter(({ isNearCut }) => isNearCut).length,
    };
  });
}
