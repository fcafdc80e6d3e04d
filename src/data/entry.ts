import type { AnyRow } from '../schemas/dataset.ts';

/** A row with its origin, so that a finding of any later check can point at the line and cell. */
export interface Entry<R = AnyRow> {
  readonly row: R;
  /** The cells as typed, by English key (further columns: by header). */
  readonly cells: Readonly<Record<string, string>>;
  readonly file: string;
  readonly line: number;
  /** A row with too many or too few cells: only its id is known, the rest is by spreadsheet letter. */
  readonly isRagged?: true;
}
