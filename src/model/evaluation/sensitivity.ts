import type { Method } from '../../schemas/documents/method.ts';
import { type Evaluation, type Field, fieldOf } from './evaluate.ts';
import type { RoundInput } from './input.ts';
import type { Normalization } from './normalize.ts';
import { type Random, seededRandom } from './random.ts';
import { keptBackIndicators } from './kept-back.ts';
import { ranksOf, slotsOf } from './ranking.ts';
import type { IncrementReading } from './raw-values.ts';
import { type NormalizedColumns, normalizedColumns, rescaledWeights, scoresOf } from './scores.ts';

/** Ranks under the alternatives: 5 %, 50 % and 95 % of the draws give this rank or a better one. */
export interface RankInterval {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** How one unit fares under the alternatives. */
export interface Robustness {
  readonly interval: RankInterval;
  /** The share of draws in which it is selected, 0 to 1. */
  readonly inclusion: number;
}

/** Draws that must agree with the result, as a share, lest a unit is 临界. */
const CLEAR_SHARE = 0.95;

/**
 * Draws `sensitivity.draws` alternatives to the method and ranks the units by each. In a draw
 * - the normalization is the method's own in half of the cases, else evenly one of the other two or
 *   three (targets apply only where the method declares them);
 * - the increment is read as declared or the other way, evenly;
 * - in half of the cases one indicator, evenly chosen, is left out (not the only one with weight;
 *   none in a round with an indicator that is withheld, whose ranks without it would tell of it);
 * - every weight is multiplied by 1 + u·weightSpread, u uniform in −1 to 1, at least 0, and the
 *   weights are divided by their sum (with groups: and multiplied by the declared sum).
 * Everything else stays as declared: bonus and deductions, 次序, special.csv, the caps of groups; the
 * points of `scoring` and `scored`, which no other normalization has; the increment of stocks,
 * rates and points, of which there is one reading. Units that tie across the cut in a draw
 * share the slots left. The same seed gives the same draws; random numbers are taken in the order
 * above, those for the weights in the order of the indicators.
 */
export function sensitivityOf(input: RoundInput): ReadonlyMap<string, Robustness> {
  const { method } = input;
  const field = fieldOf(input);
  const { draws, seed } = method.sensitivity;
  const random = seededRandom(seed);
  const columnsOf = rememberedColumns(field, method);
  const ranks = field.units.map(() => new Uint32Array(draws));
  const slots = new Float64Array(field.units.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const { normalization, reading, weights } = drawAlternative(method, random);
    const scores = scoresOf(columnsOf(normalization, reading), weights, field.bonuses, method);
    const drawn = ranksOf(
      scores.map((score, index) => ({
        ...score,
        rawTotals: field.units[index]?.totals ?? [],
        order: field.orders[index],
      })),
      method,
    );
    const ranked = drawn.map((rank, index) => ({ rank, isHolder: field.holders[index] === true }));
    slotsOf(ranked, method.selection).forEach((slot, index) => {
      slots[index] = (slots[index] ?? 0) + slot;
    });
    drawn.forEach((rank, index) => {
      const column = ranks[index];
      if (column !== undefined) column[draw] = rank;
    });
  }
  return new Map(
    field.units.map(({ spaceId }, index) => [
      spaceId,
      {
        interval: intervalOf(ranks[index] ?? new Uint32Array(0)),
        inclusion: (slots[index] ?? 0) / draws,
      },
    ]),
  );
}

/**
 * Whether a unit is 临界: fewer than 95 % of the draws agree with its result. So a unit selected in
 * more than 5 % and less than 95 % of them is, and one whose result most draws contradict. A holder
 * gets no slot in any draw and is never 临界.
 */
export function isNearCut(
  { isSelected, isHolder }: Evaluation['units'][number],
  { inclusion }: Robustness,
): boolean {
  if (isHolder) return false;
  return (isSelected ? inclusion : 1 - inclusion) < CLEAR_SHARE;
}

/** One alternative to a method. */
export interface Alternative {
  readonly normalization: Normalization;
  readonly reading: IncrementReading;
  /** One an indicator, summing to what the declared sum to; 0 for the indicator left out. */
  readonly weights: readonly number[];
}

/** Draws one alternative, as `sensitivityOf` says. */
export function drawAlternative(method: Method, random: Random): Alternative {
  const { normalization, increment, indicators, sensitivity } = method;
  const others = FREE_NORMALIZATIONS.filter((each) => each !== normalization);
  const drawnNormalization = random() < 0.5 ? normalization : pick(others, random);
  const reading = random() < 0.5 ? increment : increment === 'flow' ? 'change' : 'flow';
  const weighted = indicators.filter(({ weight }) => weight > 0);
  const mayLeaveOut = weighted.length > 1 && keptBackIndicators(method).size === 0;
  const isWhole = random() < 0.5 || !mayLeaveOut;
  const leftOut = isWhole ? undefined : pick(weighted, random);
  const drawn = indicators.map((indicator) => {
    const factor = Math.max(0, 1 + (2 * random() - 1) * sensitivity.weightSpread);
    return indicator === leftOut ? 0 : indicator.weight * factor;
  });
  return {
    normalization: drawnNormalization ?? normalization,
    reading,
    // A spread of more than 1 can draw nothing but zeros; then the declared weights stand.
    weights: rescaledWeights(drawn, method) ?? indicators.map(({ weight }) => weight),
  };
}

const FREE_NORMALIZATIONS = ['min-max', 'percentile', 'z-score'] as const;

/** Normalized columns, each pair of normalization and reading computed once. */
function rememberedColumns(field: Field, method: Method) {
  const held = new Map<string, NormalizedColumns>();
  return (normalization: Normalization, reading: IncrementReading): NormalizedColumns => {
    const name = `${typeof normalization === 'string' ? normalization : 'target'} ${reading}`;
    const columns =
      held.get(name) ?? normalizedColumns(field.units, method, normalization, reading);
    held.set(name, columns);
    return columns;
  };
}

/** Nearest-rank percentiles: the smallest rank that so many of the draws do not exceed. */
function intervalOf(ranks: Uint32Array): RankInterval {
  const sorted = ranks.toSorted();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
