import { plainTitle } from './column-words.ts';
import { cellOf, type ToolSetting, type ToolTable } from './tool-table.ts';

/**
 * How many of the rows that are shown say nothing of what they are sorted by and so come last:
 * 「；其中3家没有“工位月租”（按面积收费的不能这样比），列在最后」; '' where all do.
 */
export function lastInWords(
  table: ToolTable,
  shown: readonly number[],
  { sort }: ToolSetting,
  counted: string,
): string {
  const at = table.columns.findIndex(({ key }) => key === sort?.key);
  const column = table.columns[at];
  if (column === undefined) return '';
  let blank = 0;
  // They stand at the end.
  while (
    blank < shown.length &&
    cellOf(table, shown[shown.length - 1 - blank] ?? -1, at).value === null
  ) {
    blank += 1;
  }
  if (blank === 0 || blank === shown.length) return '';
  const why = column.blankFor === undefined ? '' : `（${column.blankFor}）`;
  return `；其中${blank}${counted}没有“${plainTitle(column)}”${why}，列在最后`;
}
