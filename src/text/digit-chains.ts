/** Digits without a gap; the last one of a resident ID may end in an X. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between the group before and this one; empty for the first of a chain. */
  readonly gap: string;
}

/** What may stand between the parts of one number, once or with spaces or brackets about it. */
const GAP = /^[ ._·/\\|~()[\]-]{1,4}$/;

/** The check character of a resident ID, directly or with a gap behind its digits. */
const LAST_X = /^([ ._·/-]{0,2})[Xx](?![0-9A-Za-z])/;

/**
 * The digits of a folded text as groups, with those in one chain that a reader may take for one
 * number: only spaces, hyphens, dots, strokes and brackets stand between them.
 */
export function digitChains(text: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let last: DigitGroup | undefined;
  const add = (group: DigitGroup) => {
    if (group.gap === '') chains.push([group]);
    else chains.at(-1)?.push(group);
    last = group;
  };
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const between = last === undefined ? '' : text.slice(last.end, index);
    const gap = GAP.test(between) ? between : '';
    add({ start: index, end: index + digits.length, digits, gap });
    const next = text[index + digits.length] ?? '';
    if (!' ._·/-Xx'.includes(next) || next === '') continue;
    const [x, space = ''] =
      LAST_X.exec(text.slice(index + digits.length, index + digits.length + 4)) ?? [];
    if (x === undefined) continue;
    const start = index + digits.length + space.length;
    if (space === '') {
      const group = { start: index, end: start + 1, digits: `${digits}X`, gap };
      chains.at(-1)?.pop();
      if (gap === '') chains.pop();
      add(group);
    } else add({ start, end: start + 1, digits: 'X', gap: space });
  }
  return chains;
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
