import type { Method } from '../../schemas/documents/method.ts';
import { fieldOf } from './evaluate.ts';
import type { RoundInput } from './input.ts';
import type { Normalization } from './normalize.ts';
import { roundedForTies } from './ranking.ts';
import { normalizedColumns } from './scores.ts';

/** The name of a normalization; `target` only where the method declares targets. */
export type NormalizationName = 'min-max' | 'percentile' | 'z-score' | 'target';

/** One indicator of one unit on the scale of one normalization. */
interface NormalizedReadings {
  readonly total: number;
  /** The increment read as the year's own value. */
  readonly flow: number;
  /** The increment read as the change against the year before. */
  readonly change: number;
}

export type Alternatives = Readonly<Partial<Record<NormalizationName, NormalizedReadings>>>;

/** What a unit would be ranked by, had the method chosen otherwise. */
export interface UnitAlternatives {
  /** In the order of `method.indicators`. */
  readonly indicators: readonly Alternatives[];
  /**
   * Of each indicator that `ties` names: the place of its raw total among the units, greater =
   * more, equal = tied. It decides ties as the raw total does and does not tell what that is.
   */
  readonly tieOrder: Readonly<Record<string, number>>;
}

/** The name of the normalization that a method declares. */
export function normalizationName(normalization: Normalization): NormalizationName {
  return typeof normalization === 'string' ? normalization : 'target';
}

/** Every normalization that can be computed for a method, its own first. */
export function normalizationsOf({
  normalization,
}: Pick<Method, 'normalization'>): Normalization[] {
  const free = (['min-max', 'percentile', 'z-score'] as const).filter(
    (each) => each !== normalization,
  );
  return [normalization, ...free];
}

/** The units of a round, by spaceId, under each normalization and both readings of increment. */
export function alternativesOf(input: RoundInput): ReadonlyMap<string, UnitAlternatives> {
  const { method } = input;
  const { units } = fieldOf(input);
  const columns = normalizationsOf(method).map((normalization) => {
    const flow = normalizedColumns(units, method, normalization, 'flow');
    const change = normalizedColumns(units, method, normalization, 'change');
    return { name: normalizationName(normalization), flow, change };
  });
  const tied = method.indicators.flatMap(({ id }, place) => {
    if (!method.ties.includes(id)) return [];
    return [{ id, order: orderOf(units.map(({ totals }) => roundedForTies(totals[place] ?? 0))) }];
  });
  return new Map(
    units.map(({ spaceId }, unit) => [
      spaceId,
      {
        indicators: method.indicators.map((_, place) =>
          Object.fromEntries(
            columns.map(({ name, flow, change }) => [
              name,
              {
                total: flow.totals[place]?.[unit] ?? 0,
                flow: flow.increments[place]?.[unit] ?? 0,
                change: change.increments[place]?.[unit] ?? 0,
              },
            ]),
          ),
        ),
        tieOrder: Object.fromEntries(tied.map(({ id, order }) => [id, order[unit] ?? 0])),
      },
    ]),
  );
}

/** The place of each number among the distinct ones, from 1 = least. */
function orderOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const places = new Map(distinct.map((value, index) => [value, index + 1]));
  return values.map((value) => places.get(value) ?? 0);
}
