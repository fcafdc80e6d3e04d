/** The ranking of results.json under a setting; pure, the same arithmetic as the published one. */
import type { NormalizationName } from '../model/evaluation/alternatives.ts';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import { ranksOf, slotsOf } from '../model/evaluation/ranking.ts';
import { rescaledWeights, scoresOf } from '../model/evaluation/scores.ts';
import { type Setting, publishedSetting } from './recompute-setting.ts';

/** A unit under the setting. */
export interface RecomputedUnit {
  readonly spaceId: string;
  readonly score: number;
  readonly rank: number;
  /** 1 selected, 0 not; between the two, units that tie across the cut share the slots left. */
  readonly slot: number;
}

/**
 * The weights that count: those left out are 0, and the rest is divided by its sum unless nothing
 * was changed. Undefined when nothing has weight.
 */
export function countedWeights(
  results: Pick<RecomputableResults, 'method'>,
  { weights, off }: Setting,
): number[] | undefined {
  const { indicators } = results.method;
  const published = publishedSetting(results).weights;
  if (off.length === 0 && indicators.every(({ id }) => weights[id] === published[id])) {
    return indicators.map(({ weight }) => weight);
  }
  const kept = indicators.map(({ id }) => (off.includes(id) ? 0 : (weights[id] ?? 0)));
  return rescaledWeights(kept, results.method);
}

/** The units in the order of results.json; undefined when no indicator has weight. */
export function recomputed(
  results: RecomputableResults,
  setting: Setting,
): RecomputedUnit[] | undefined {
  const { method, units } = results;
  const weights = countedWeights(results, setting);
  if (weights === undefined) return undefined;
  const isDeclared = setting.totalShare === method.shares.total;
  const shares = {
    total: setting.totalShare,
    increment: isDeclared ? method.shares.increment : 1 - setting.totalShare,
  };
  const known = fixedParts(results);
  const columns = {
    totals: known.columns(setting.normalization, 'total'),
    increments: known.columns(setting.normalization, setting.increment),
  };
  const scored = scoresOf(columns, weights, known.bonuses, { ...method, shares }).map(
    ({ score, total, increment }, index) => ({
      score,
      total,
      increment,
      rawTotals: known.rawTotals[index] ?? [],
      order: units[index]?.order ?? undefined,
    }),
  );
  const ranks = ranksOf(scored, method);
  const slots = slotsOf(
    units.map(({ holder }, index) => ({ rank: ranks[index] ?? 0, isHolder: holder })),
    method.selection,
  );
  return units.map(({ spaceId }, index) => ({
    spaceId,
    score: scored[index]?.score ?? 0,
    rank: ranks[index] ?? 0,
    slot: slots[index] ?? 0,
  }));
}

type Part = 'total' | 'flow' | 'change';

/** What no setting changes, taken out of the file once: a nation is ranked anew with every step. */
interface FixedParts {
  readonly bonuses: readonly number[];
  /** In the order of the units. */
  readonly rawTotals: readonly (readonly number[])[];
  /** By indicator, then by unit. */
  readonly columns: (
    normalization: NormalizationName,
    part: Part,
  ) => readonly (readonly number[])[];
}

const held = new WeakMap<RecomputableResults, FixedParts>();

function fixedParts(results: RecomputableResults): FixedParts {
  const parts = held.get(results) ?? readParts(results);
  held.set(results, parts);
  return parts;
}

function readParts({ method, units }: RecomputableResults): FixedParts {
  const columns = new Map<string, number[][]>();
  return {
    bonuses: units.map(({ bonus }) => bonus),
    rawTotals: units.map(({ tieOrder }) => method.indicators.map(({ id }) => tieOrder[id] ?? 0)),
    columns: (normalization, part) => {
      const name = `${normalization} ${part}`;
      const read =
        columns.get(name) ??
        method.indicators.map((_, index) =>
          units.map(
            ({ indicators }) => indicators[index]?.alternatives[normalization]?.[part] ?? 0,
          ),
        );
      columns.set(name, read);
      return read;
    },
  };
}
