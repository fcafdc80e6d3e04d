import type { Method } from '../../schemas/documents/method.ts';

/** What a unit is ranked by, apart from the method. */
export interface Contender {
  readonly score: number;
  readonly total: number;
  readonly increment: number;
  /** Raw totals in the order of `method.indicators`. */
  readonly rawTotals: readonly number[];
  /** 次序 of decisions.csv, smaller first; undefined stands behind every 次序. */
  readonly order: number | undefined;
}

// From here on a double has no nine decimals that could be rounded away.
const WHOLE_ENOUGH = 2 ** 23;

/** The number rounded to 9 decimals, as ties are compared; the only rounding of an evaluation. */
export function roundedForTies(value: number): number {
  return Math.abs(value) >= WHOLE_ENOUGH ? value : Math.round(value * 1e9) / 1e9;
}

/**
 * The competition rank (1, 2, 2, 4) of each contender: by S, then by the keys of `ties` downwards,
 * each rounded to 9 decimals, then by 次序. Equal in all of them = same rank.
 */
export function ranksOf(
  contenders: readonly Contender[],
  { ties, indicators }: Pick<Method, 'ties' | 'indicators'>,
): number[] {
  const first = columnOf(contenders, ({ score }) => score);
  const ascending = first.slice().sort();
  const ranks = new Array<number>(contenders.length).fill(0);
  const tied = new Map<number, number[]>();
  // A nation is ranked 500 times: numbers are sorted faster than contenders, and few of them tie.
  for (let index = 0; index < first.length; index += 1) {
    const place = placeBehind(ascending, first[index] ?? 0);
    const rank = first.length - place + 1;
    ranks[index] = rank;
    if (ascending[place - 1] === ascending[place - 2]) {
      const before = tied.get(rank);
      if (before === undefined) tied.set(rank, [index]);
      else before.push(index);
    }
  }
  if (tied.size === 0) return ranks;
  const further = [
    ...ties.map((tie) => columnOf(contenders, tieReader(tie, indicators))),
    Float64Array.from(contenders, ({ order = Infinity }) => -order),
  ];
  for (const [rank, indexes] of tied) settle(indexes, rank, further, ranks);
  return ranks;
}

/** Ranks what ties by the first key: by the further keys, the same where all of them are equal. */
function settle(
  indexes: readonly number[],
  from: number,
  columns: readonly Float64Array[],
  ranks: number[],
): void {
  let before: number | undefined;
  const inOrder = [...indexes].sort((a, b) => compareKeys(columns, a, b));
  for (const [place, index] of inOrder.entries()) {
    const isTied = before !== undefined && compareKeys(columns, before, index) === 0;
    ranks[index] = isTied ? (ranks[before ?? 0] ?? 0) : from + place;
    before = index;
  }
}

function columnOf(
  contenders: readonly Contender[],
  read: (contender: Contender) => number,
): Float64Array {
  const column = new Float64Array(contenders.length);
  let index = 0;
  for (const contender of contenders) column[index++] = roundedForTies(read(contender));
  return column;
}

/** How many keys are no greater than `key`. */
function placeBehind(ascending: Float64Array, key: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) <= key) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A unit as the selection sees it. */
export interface RankedUnit {
  readonly rank: number;
  readonly isHolder: boolean;
}

/**
 * How much of a slot each unit gets: 1 selected, 0 not. Under `new-only`, units that tie across the
 * cut share the slots left, so that nothing arbitrary decides; a published round has no such tie.
 */
export function slotsOf(
  units: readonly RankedUnit[],
  { count, slots }: Pick<Method['selection'], 'count' | 'slots'>,
): number[] {
  if (slots === 'top-n') {
    return units.map(({ rank, isHolder }) => (rank <= count && !isHolder ? 1 : 0));
  }
  const ranks = competingRanks(units);
  const cut = ranks[count - 1];
  if (cut === undefined) return units.map(({ isHolder }) => (isHolder || count === 0 ? 0 : 1));
  const above = ranks.indexOf(cut);
  const tied = ranks.lastIndexOf(cut) - above + 1;
  const share = Math.min(1, (count - above) / tied);
  return units.map(({ rank, isHolder }) => {
    if (isHolder || rank > cut) return 0;
    return rank < cut ? 1 : share;
  });
}

/**
 * The indexes of the units that tie across the cut and compete for a slot; none when there is no
 * such tie. `new-only`: two or more that are no holder share the rank on which the last slot falls,
 * and not all of them get one. `top-n`, where a holder takes up a place of the first `count`: the
 * units of one rank, holders included, reach over place `count`, and two or more are no holder.
 */
export function tieAcrossCut(
  units: readonly RankedUnit[],
  { count, slots }: Pick<Method['selection'], 'count' | 'slots'>,
): number[] {
  const rank = slots === 'top-n' ? rankAcross(units, count) : newOnlyTie(units, count);
  if (rank === undefined) return [];
  const tied = units.flatMap((unit, index) =>
    unit.rank === rank && !unit.isHolder ? [index] : [],
  );
  return tied.length > 1 ? tied : [];
}

function newOnlyTie(units: readonly RankedUnit[], count: number): number | undefined {
  const ranks = competingRanks(units);
  const [last, next] = [ranks[count - 1], ranks[count]];
  return last === next ? last : undefined;
}

function rankAcross(units: readonly RankedUnit[], count: number): number | undefined {
  const ranks = units.map(({ rank }) => rank).sort((a, b) => a - b);
  const [last, next] = [ranks[count - 1], ranks[count]];
  return last === next ? last : undefined;
}

/** Ranks of the units that are no holder, ascending. */
function competingRanks(units: readonly RankedUnit[]): number[] {
  return units.flatMap(({ rank, isHolder }) => (isHolder ? [] : [rank])).sort((a, b) => a - b);
}

function tieReader(
  tie: string,
  indicators: Method['indicators'],
): (contender: Contender) => number {
  if (tie === 'increment') return ({ increment }) => increment;
  if (tie === 'total') return ({ total }) => total;
  const index = indicators.findIndex(({ id }) => id === tie);
  return ({ rawTotals }) => rawTotals[index] ?? 0;
}

/** Greater keys first; `a` and `b` are places in the columns. */
function compareKeys(columns: readonly Float64Array[], a: number, b: number): number {
  for (const column of columns) {
    const [first = 0, second = 0] = [column[a], column[b]];
    if (first !== second) return first > second ? -1 : 1;
  }
  return 0;
}
