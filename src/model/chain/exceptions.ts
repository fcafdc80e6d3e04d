import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import type { Entry } from '../../data/table.ts';
import type { Exception } from '../../schemas/exception.ts';
import type { Deviation } from './deviation.ts';

/** A row of exceptions.csv that could be read, as of today. */
export interface HeldException extends Entry<Exception> {
  /** True after its last day. */
  readonly hasEnded: boolean;
}

/** The exceptions of an edition whose cells could all be read, those of days to come too. */
export function heldExceptions(edition: Edition): readonly HeldException[] {
  return heldFor(edition, 'exceptions', () =>
    (edition.exceptions?.entries ?? [])
      .filter(
        ({ row, isRagged }) =>
          isRagged !== true && Object.values<unknown>(row).every((cell) => cell !== null),
      )
      .map((entry) => ({ ...entry, hasEnded: entry.row.lastDay < edition.today })),
  );
}

/** The exception taken by today that explains a deviation at one of its ends. */
export function exceptionOf(
  edition: Edition,
  { problem, sides }: Deviation,
): HeldException | undefined {
  return heldExceptions(edition).find(
    ({ row }) =>
      row.rule === problem.rule &&
      row.decidedOn <= edition.today &&
      sides.some(({ object, id }) => object === row.object && id === row.targetId),
  );
}
