/** The most elements that the rows of one page make, so that a small computer can show it. */
export const MOST_ELEMENTS = 2000;

/** How many rows a page carries of a table that makes so many elements a row, where `room` is left. */
export function rowsThatFit(elements: number, room = MOST_ELEMENTS): number {
  return Math.floor(room / elements);
}

/** A page of a long list: the rows of a place or year, or, of very many, a page of them. */
export interface RowPart<T> {
  /** The name of its folder: `330402`, `2024`, `2024-2`. */
  readonly id: string;
  /** 「南湖区」「2024年」「2024年，第2页」 */
  readonly title: string;
  readonly rows: readonly T[];
}

/** The pages of a list in groups, of which `most` rows fit on one; none when all of them do. */
export function rowParts<T>(groups: readonly RowPart<T>[], most: number): readonly RowPart<T>[] {
  if (groups.reduce((sum, { rows }) => sum + rows.length, 0) <= most) return [];
  return groups.flatMap(({ id, title, rows }) =>
    Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => ({
      id: index === 0 ? id : `${id}-${index + 1}`,
      title: rows.length <= most ? title : `${title}，第${index + 1}页`,
      rows: rows.slice(index * most, (index + 1) * most),
    })),
  );
}

/** The groups of a list as far as `most` rows of all of them go. */
export function firstRows<G, T>(
  groups: readonly G[],
  rowsOf: (group: G) => readonly T[],
  most: number,
): { readonly group: G; readonly rows: readonly T[] }[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = rowsOf(group).slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ group, rows }];
  });
}
