/** Digits without a gap; the last one of a resident ID may end in an X. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between the group before and this one; empty for the first of a chain. */
  readonly gap: string;
}

/** What may stand between the parts of one number, once or with spaces or brackets about it. */
const GAP = '[ ._·/\\\\|~:：()[\\]*+=…\'"<>-]{1,4}';
/** Digits and gaps; the check character X of a resident ID may end a group. */
const CHAIN = new RegExp(`\\d+(?:${GAP}\\d+)*(?:[ ._·/-]{0,2}[Xx](?![0-9A-Za-z]))?`, 'g');
const GROUP = /\d+[Xx]?|[Xx]/g;
/** No number of a person has fewer digits. */
const LEAST = 11;

/**
 * The digits of a folded text as groups, with those in one chain that a reader may take for one
 * number: only spaces, hyphens, dots, strokes and brackets stand between them. Chains too short for
 * any number are left out.
 */
export function digitChains(text: string): DigitGroup[][] {
  return [...text.matchAll(CHAIN)].flatMap(({ 0: chain, index }) =>
    chain.length < LEAST ? [] : [groupsIn(chain, index)],
  );
}

/** The groups of one chain that begins at `offset` of its text. */
export function groupsIn(chain: string, offset: number): DigitGroup[] {
  let last = 0;
  return [...chain.matchAll(GROUP)].map(({ 0: digits, index }) => {
    const gap = chain.slice(last, index);
    last = index + digits.length;
    return { start: offset + index, end: offset + last, digits: digits.toUpperCase(), gap };
  });
}

/** Neighbouring groups of a chain that together may be one number. */
export interface GroupRow {
  readonly groups: readonly DigitGroup[];
  /** All digits, without gaps. */
  readonly digits: string;
  readonly before: DigitGroup | undefined;
  readonly after: DigitGroup | undefined;
}

/** Every row of neighbouring groups of a chain that has between `least` and `most` digits. */
export function rowsOf(chain: readonly DigitGroup[], least: number, most: number): GroupRow[] {
  return chain.flatMap((_, first) => {
    const rows: GroupRow[] = [];
    let digits = '';
    for (let last = first; last < chain.length; last += 1) {
      digits += chain[last]?.digits ?? '';
      if (digits.length > most) break;
      if (digits.length < least) continue;
      const groups = chain.slice(first, last + 1);
      rows.push({ groups, digits, before: chain[first - 1], after: chain[last + 1] });
    }
    return rows;
  });
}

/** The gaps within a row, each without the spaces about its mark. */
export function gapsOf({ groups }: Pick<GroupRow, 'groups'>): string[] {
  return groups.slice(1).map(({ gap }) => gap.trim() || ' ');
}
