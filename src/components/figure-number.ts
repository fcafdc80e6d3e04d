import type { CurrentEntry } from '../data/as-of.ts';
import { referenceName } from '../model/components/reference-name.ts';
import { labelOf, qualified } from '../model/figures/columns.ts';
import type { Figure } from '../model/figures/figure.ts';
import { placeName } from '../model/spaces/places.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { daysInWords } from '../text/days-in-words.ts';
import { formatDate, formatPeriod } from '../text/dates.ts';

/** A cell of the table under a drawing, in words where it holds a code, a day, a period or an id. */
export function numberText(
  site: SiteData,
  { table }: Pick<Figure, 'table'>,
  key: string,
  entry: CurrentEntry,
): string {
  const cell = entry.cells[key] ?? '';
  const field = table.schema.columns[key]?.field;
  if (cell === '' || field === undefined) return cell;
  if (field.type === 'division') return placeName(site, cell, entry.version);
  if (field.type === 'date') return formatDate(cell);
  if (field.type === 'period') return formatPeriod(cell);
  if (field.title === '值' || field.title === '目标值') return qualified(table, entry, cell);
  return cell
    .split('；')
    .map((item) => {
      const name = field.reference && referenceName(site, field.reference, item);
      const words = daysInWords(name ?? labelOf(site, table, key, item));
      // 优秀=133: how many have a grade.
      return field.type === 'list' ? words.replace('=', '') : words;
    })
    .join('、');
}
