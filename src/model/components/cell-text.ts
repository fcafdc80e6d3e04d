import type { CellType } from '../../schemas/cell.ts';
import { comparisonWord } from '../../text/comparison.ts';
import { formatDate, formatPeriod } from '../../text/dates.ts';
import { daysInWords } from '../../text/days-in-words.ts';

/**
 * A cell of a component's table for its readers: days and periods in words, comparisons too, all
 * else as it stands, blank as nothing.
 */
export function cellText(cell: string | undefined, type: CellType): string {
  if (cell === undefined) return '';
  if (type === 'date') return formatDate(cell);
  if (type === 'period') return formatPeriod(cell);
  return type === 'enum' ? comparisonWord(cell) : daysInWords(cell);
}
