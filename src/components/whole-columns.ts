import { displayWidth } from '../text/display-width.ts';

/**
 * Which columns of words keep each cell in one line: those of names and short words, where the table
 * then still leaves the columns of sentences a line to be read in. Takes the longest text of each column,
 * its header included, in the order of the columns.
 */
export function wholeColumns(longest: readonly string[]): boolean[] {
  const widths = longest.map((text) => displayWidth(text) / 2);
  const needed = widths.map(
    (width) => Math.min(width, isLong(width) ? LEAST_OF_LONG : width) + GAP,
  );
  const fits = needed.reduce((sum, width) => sum + width, 0) <= ROOM;
  return widths.map((width) => fits && !isLong(width));
}

/** The longest of some texts, as wide as they are drawn. */
export function longestOf(texts: readonly string[]): string {
  return texts.reduce((a, b) => (displayWidth(b) > displayWidth(a) ? b : a), '');
}

/** In 汉字 of a table's cell: a page is so wide, between two columns is so much. */
const ROOM = 66;
const GAP = 1;
const LEAST_OF_LONG = 12;

function isLong(width: number): boolean {
  return width > 18;
}
