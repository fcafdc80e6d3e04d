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
  // An id may be made of a day; it is printed as it is looked up.
  if (type === 'id' || type === 'reference') return cell;
  return type === 'enum' ? comparisonWord(cell) : daysInWords(cell);
}
