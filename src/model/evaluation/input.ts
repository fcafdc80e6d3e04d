import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { Method } from '../../schemas/documents/method.ts';
import type {
  BonusItem,
  IndicatorValue,
  SpecialCase,
  TieDecision,
} from '../../schemas/evaluation-tables.ts';
import type { Title } from '../../schemas/title.ts';
import type { TitleTerm } from '../spaces/title-validity.ts';

/** Everything that a computed round depends on; nothing else enters the arithmetic. */
export interface RoundInput {
  readonly method: Method;
  readonly values: readonly RoundValue[];
  readonly bonus: readonly RoundBonus[];
  readonly decisions: readonly Pick<TieDecision, 'spaceId' | 'order'>[];
  readonly special: readonly Pick<SpecialCase, 'spaceId' | 'situation' | 'grade'>[];
  /** All titles of all spaces, whenever granted. */
  readonly titles: readonly TitleOfSpace[];
}

export type RoundValue = Pick<
  IndicatorValue,
  'spaceId' | 'indicator' | 'year' | 'value' | 'verifiedValue'
>;

/** An item of bonus.csv; without 分值 it counts `perItem`. */
type RoundBonus = Pick<BonusItem, 'spaceId' | 'accepted'> & Partial<Pick<BonusItem, 'points'>>;

export type TitleOfSpace = TitleTerm & Pick<Title, 'spaceId' | 'title'>;

/**
 * The input of a round: its tables without the rows that could not be read, and the titles of the
 * edition as of today (whether one is valid on `frozenOn` is decided by its own dates).
 */
export function roundInput(
  edition: Pick<Edition, 'datasets' | 'today'>,
  folder: ComputedRound,
): RoundInput {
  const titles = knownDataset(edition.datasets, 'titles');
  const held = titles === undefined ? [] : asOf(titles, edition.today).entries;
  return {
    method: folder.method,
    values: rowsOf(folder.values?.entries).filter(
      ({ spaceId, indicator, year, value }) =>
        spaceId !== null && indicator !== null && year !== null && value !== null,
    ),
    bonus: rowsOf(folder.bonus?.entries).filter(({ spaceId }) => spaceId !== null),
    decisions: rowsOf(folder.decisions?.entries).filter(
      ({ spaceId, order }) => spaceId !== null && order !== null,
    ),
    special: rowsOf(folder.special?.entries).filter(
      ({ spaceId, situation }) => spaceId !== null && situation !== null,
    ),
    titles: rowsOf(held).filter(({ spaceId, grantedOn }) => spaceId !== null && grantedOn !== null),
  };
}

// Rows are filtered because a faulty cell of a required column is null, whatever its type says.
function rowsOf<R>(entries: readonly { readonly row: R }[] | undefined): R[] {
  return (entries ?? []).map(({ row }) => row);
}
