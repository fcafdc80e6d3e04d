/** Digits without a gap; the last one of a resident ID may end in an X. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between the group before and this one; empty for the first of a chain. */
  readonly gap: string;
}

/** What may stand between the parts of one number, once or with spaces or brackets about it. */
const GAP = /^[ ._·/\\|~:：()[\]*+=…'"<>-]{1,4}$/;
/** The check character X of a resident ID may end a chain. */
const CHECK = /[ ._·/-]{0,2}[Xx](?![0-9A-Za-z])/y;
const GROUP = /\d+[Xx]?|[Xx]/g;
/** No number of a person has fewer digits. */
const LEAST = 11;
/** The longest gap, in UTF-16 units. */
const WIDEST = 8;

/**
 * The digits of a folded text as groups, with those in one chain that a reader may take for one
 * number: only spaces, hyphens, dots, strokes and brackets stand between them. Chains too short for
 * any number are left out.
 */
export function digitChains(text: string): DigitGroup[][] {
  return chainsIn(text, GAP, CHECK);
}

/**
 * The same with other gaps, and another end of the chain (sticky). No pattern matches a whole chain:
 * a table of numbers is one, and for millions of groups the engine has no stack.
 */
export function chainsIn(text: string, gap: RegExp, check: RegExp): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let [start, end] = [0, 0];
  const add = () => {
    check.lastIndex = end;
    if (end > start && check.test(text)) end = check.lastIndex;
    if (end - start >= LEAST) chains.push(groupsIn(text.slice(start, end), start));
  };
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    if (index - end > WIDEST || end === start || !gap.test(text.slice(end, index))) {
      add();
      start = index;
    }
    end = index + digits.length;
  }
  add();
  return chains;
}

/** The groups of one chain that begins at `offset` of its text. */
function groupsIn(chain: string, offset: number): DigitGroup[] {
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

/**
 * Every row of neighbouring groups of a chain that has between `least` and `most` digits that are
 * wanted. A table of numbers is one long chain: of all its rows nearly none are.
 */
export function rowsOf(
  chain: readonly DigitGroup[],
  least: number,
  most: number,
  isWanted: (digits: string, groups: number) => boolean,
): GroupRow[] {
  const all = chain.map(({ digits }) => digits).join('');
  const rows: GroupRow[] = [];
  let from = 0;
  for (const [first, { digits: own }] of chain.entries()) {
    let length = 0;
    for (let last = first; last < chain.length; last += 1) {
      length += chain[last]?.digits.length ?? 0;
      if (length > most) break;
      const digits = length < least ? '' : all.slice(from, from + length);
      if (digits === '' || !isWanted(digits, last + 1 - first)) continue;
      const groups = chain.slice(first, last + 1);
      rows.push({ groups, digits, before: chain[first - 1], after: chain[last + 1] });
    }
    from += own.length;
  }
  return rows;
}

/** The gaps within a row, each without the spaces about its mark. */
export function gapsOf({ groups }: Pick<GroupRow, 'groups'>): string[] {
  return groups.slice(1).map(({ gap }) => gap.trim() || ' ');
}
