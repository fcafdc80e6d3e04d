/** How the cells of a column of a document are compared, where they are not aligned as numbers. */
export interface SortedAs {
  /** The number that the words of a cell mean; undefined of one without, which stands last. */
  readonly numberOf: (cell: string) => number | undefined;
  /** Ranks and numbers of a list: readers look for the least first; of a change for the most. */
  readonly isLeastFirst: boolean;
}

/** 「3」「第3名」「第3至9名」「3—9」, of the last the first; no telephone number and no version. */
const PLACE = /^第?(\d{1,6})(?:[—–至-]第?\d{1,6})?名?$/;
const CHANGE = /^([升降])(\d+)(?:名|位)?$/;

/**
 * Ranks, intervals of ranks, numbers of a list and how many ranks somebody rose or fell (「升3」「不变」), as
 * numbers; undefined of a column of other words. Words between them, 「没有排入」, hold no digit.
 */
export function sortedAs(cells: readonly string[]): SortedAs | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const isChange = filled.some((cell) => CHANGE.test(cell));
  const numberOf = isChange ? changeOf : placeOf;
  const words = filled.filter((cell) => numberOf(cell) === undefined);
  const isOther = words.some((cell) => /\d/.test(cell));
  if (isOther || words.length === filled.length || 2 * words.length > filled.length)
    return undefined;
  return { numberOf, isLeastFirst: !isChange };
}

function placeOf(cell: string): number | undefined {
  const [, number] = PLACE.exec(cell) ?? [];
  return number === undefined ? undefined : Number(number);
}

function changeOf(cell: string): number | undefined {
  if (cell === '不变') return 0;
  const [, way, number] = CHANGE.exec(cell) ?? [];
  return number === undefined ? undefined : Number(number) * (way === '升' ? 1 : -1);
}
