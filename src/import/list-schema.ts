import * as column from '../schemas/columns.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { noticeEntries } from '../schemas/notice-entry.ts';
import { NO_COLUMN } from './map-columns.ts';
import type { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';

/** The columns that the list of any notice may have. */
export const LIST_SCHEMA: DatasetSchema = { ...noticeEntries, kind: 'snapshot' };

/** The columns of a list with those that its sheets have besides, which are printed as given. */
export function schemaWithFurther(places: readonly Place[], questions: Questions): DatasetSchema {
  const titles = places.reduce<readonly string[]>((all, place) => {
    const own = furtherTitles(place, questions);
    return [...all, ...(all.length === 0 ? own : own.filter((title) => !all.includes(title)))];
  }, []);
  const further = titles.map((title, index) => {
    const text = column.text.optional(title, { description: '照印' });
    return [`further${index + 1}`, text] as const;
  });
  return { ...LIST_SCHEMA, columns: { ...LIST_SCHEMA.columns, ...Object.fromEntries(further) } };
}

/** The headers of a sheet that are none of the common columns; one that stands twice, twice. */
function furtherTitles(place: Place, questions: Questions): string[] {
  const { map } = rawTable(place, [place], { schema: LIST_SCHEMA }, questions);
  return map.dropped
    .filter(({ reason, isBlank }) => reason === NO_COLUMN && isBlank !== true)
    .map(({ column: title }) => title);
}
