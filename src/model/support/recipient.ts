import { isAbsence } from '../../text/absence.ts';
import { withoutUnseen } from '../../text/visible-text.ts';

/**
 * By what a recipient is told apart (docs/engineers/procedures.md): its credit code; without one its name after
 * NFKC and removal of white space and of what nobody sees.
 */
export function recipientKey(row: {
  readonly creditCode: string | null;
  readonly recipient: string;
}): string {
  return creditCodeOf(row) ?? withoutUnseen(row.recipient.normalize('NFKC'));
}

/** The credit code of a record; undefined when it states none. */
export function creditCodeOf({
  creditCode,
}: {
  readonly creditCode: string | null;
}): string | undefined {
  return creditCode !== null && /^[0-9A-Z]{18}$/.test(creditCode) ? creditCode : undefined;
}

/** True for a record that changes an earlier one, or carries it on. */
export function changesRecord({ originalId }: { readonly originalId: string | null }): boolean {
  return stated(originalId) !== undefined;
}

/** What a cell states; undefined when it is blank or only says why it is. */
export function stated<T extends string>(cell: T | null): T | undefined {
  return cell === null || cell === '' || isAbsence(cell) ? undefined : cell;
}
