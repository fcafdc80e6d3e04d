import { createHash } from 'node:crypto';

/** Begins the name of a control that holds a computed number; the number as filled in follows. */
export const FILLED_IN = '由数据算出：';

/** The tag of the place for the digest, so that its words come back as the digest. */
export const DIGEST_TAG = 'digest';

/** The tag of a place in which a column is written. */
export const COLUMN_TAG = 'column';

/** What an empty place says; `what` may end with a hint. */
export function hint(what: string): string {
  return `（在这里写${what}）`;
}

/** True of what an empty place says, as the template wrote it. */
export function isHint(text: string): boolean {
  return /^（在这里写[^（）]*）$/.test(text);
}

/** Word refuses a file with a longer tag. */
const LONGEST = 64;

/** The tag of the control of a total: the total itself, or a name for one that is too long. */
export function tagOf(total: string): string {
  if (total.length <= LONGEST) return total;
  return `Total-${createHash('sha256').update(total).digest('hex').slice(0, 32)}`;
}

/** True of the tag of a total, written out or by its name. */
export function isTotalTag(tag: string): boolean {
  return /^\s*<Total\b|^Total-[0-9a-f]{32}$/.test(tag);
}

/** Totals that are too long for a tag, as properties of the document. */
export function longTotals(totals: readonly string[]): { name: string; value: string }[] {
  const long = new Set(totals.filter((total) => total.length > LONGEST));
  return [...long].map((value) => ({ name: tagOf(value), value }));
}
