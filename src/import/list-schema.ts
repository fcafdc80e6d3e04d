import * as column from '../schemas/columns.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { noticeEntries } from '../schemas/notice-entry.ts';
import { NO_COLUMN } from './map-columns.ts';
import type { Questions } from './questions.ts';
import { type Place, rawTable } from './raw-table.ts';

/** The columns that the list of any notice may have. */
export const LIST_SCHEMA: DatasetSchema = { ...noticeEntries, kind: 'snapshot' };

/** The columns of a list with those that its sheet has besides, which are printed as given. */
export function schemaWithFurther(place: Place, questions: Questions): DatasetSchema {
  const { map } = rawTable(place, [place], { schema: LIST_SCHEMA }, questions);
  const further = map.dropped
    .filter(({ reason, isBlank }) => reason === NO_COLUMN && isBlank !== true)
    .map(({ column: title }, index) => {
      const text = column.text.optional(title, { description: '照印' });
      return [`further${index + 1}`, text] as const;
    });
  return { ...LIST_SCHEMA, columns: { ...LIST_SCHEMA.columns, ...Object.fromEntries(further) } };
}
