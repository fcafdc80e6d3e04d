import type { Method } from '../../schemas/documents/method.ts';
import type { RoundUnit } from './evaluated-rounds.ts';

/** Where the slots end, and who is near. */
export interface CutLine {
  readonly selected: readonly RoundUnit[];
  /** 临界, by rank. */
  readonly near: readonly RoundUnit[];
  /** The lowest and the highest rank of those that are near; undefined when none is. */
  readonly nearRanks: readonly [number, number] | undefined;
  /** How many of the selected an alternative replaces on average. */
  readonly replaced: number;
  /** The rank after which no unit is selected; undefined when nobody is or nobody is left. */
  readonly lastRank: number | undefined;
  /** The score of the last one selected and of the next who competes. */
  readonly lastIn: RoundUnit | undefined;
  readonly firstOut: RoundUnit | undefined;
}

/** The cut of a round; `units` by rank. */
export function cutLine(
  units: readonly RoundUnit[],
  { count, slots }: Method['selection'],
): CutLine {
  const selected = units.filter(({ isSelected }) => isSelected);
  const near = units.filter(({ isNearCut }) => isNearCut);
  const ranks = near.map(({ rank }) => rank);
  const lastIn = selected.at(-1);
  const firstOut = units.find(({ isSelected, isHolder }) => !isSelected && !isHolder);
  // Under top-n a holder may stand on the last place that counts.
  const lastRank =
    slots === 'top-n' ? units.filter(({ rank }) => rank <= count).at(-1)?.rank : lastIn?.rank;
  return {
    selected,
    near,
    nearRanks: ranks.length === 0 ? undefined : [Math.min(...ranks), Math.max(...ranks)],
    replaced: selected.reduce((sum, { inclusion }) => sum + 1 - inclusion, 0),
    lastRank: selected.length === 0 || firstOut === undefined ? undefined : lastRank,
    lastIn,
    firstOut,
  };
}
