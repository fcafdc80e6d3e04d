import * as column from '../schemas/columns.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { noticeEntries } from '../schemas/notice-entry.ts';
import { NO_COLUMN } from './map-columns.ts';
import type { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';

/** The columns that the list of any notice may have. */
export const LIST_SCHEMA: DatasetSchema = {
  ...noticeEntries,
  kind: 'snapshot',
  keepsFurtherColumns: true,
};

/** The columns of a list with those that its sheets have besides, which are printed as given. */
export function schemaWithFurther(places: readonly Place[], questions: Questions): DatasetSchema {
  const further = new Map(
    places.flatMap((place) => furtherTitles(place, questions)).map((title) => [title.key, title]),
  );
  const columns = [...further.values()].map(({ title }, index) => {
    const text = column.text.optional(title, { description: '照印' });
    return [`further${index + 1}`, text] as const;
  });
  return { ...LIST_SCHEMA, columns: { ...LIST_SCHEMA.columns, ...Object.fromEntries(columns) } };
}

/** The further headers of a sheet; one that stands there twice is two, which the check refuses. */
function furtherTitles(place: Place, questions: Questions) {
  const { map } = rawTable(place, [place], { schema: LIST_SCHEMA }, questions);
  const titles = map.dropped
    .filter(({ reason, isBlank }) => reason === NO_COLUMN && isBlank !== true)
    .map(({ column: title }) => title);
  return titles.map((title, index) => {
    const nth = titles.slice(0, index).filter((before) => before === title).length;
    return { title, key: `${title} ${nth}` };
  });
}
