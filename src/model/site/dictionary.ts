import type { DatasetAsOf } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { CellType, FieldMeta } from '../../schemas/cell.ts';
import { type Absence, isAbsence } from '../../text/absence.ts';

/** One line of the data dictionary: what a column means, and how far it is filled. */
export interface DictionaryField {
  readonly key: string;
  /** The Chinese header. */
  readonly title: string;
  /** The type in Chinese words. */
  readonly type: string;
  readonly unit: string | undefined;
  readonly description: string;
  readonly example: string | undefined;
  /** The values that the column may hold, when they are listed. */
  readonly values: readonly string[] | undefined;
  readonly required: boolean;
  /** Rows that hold a value: neither blank nor a word for absence. 0 counts as a value. */
  readonly filled: number;
  /** All rows. */
  readonly of: number;
  /** How often each word for absence stands in the column. */
  readonly absent: Readonly<Partial<Record<Absence, number>>>;
}

/** The dictionary of a dataset as of a day: every column of its schema, in the schema's order. */
export function dictionary(
  dataset: Pick<Dataset, 'schema'>,
  current: Pick<DatasetAsOf, 'entries'>,
): DictionaryField[] {
  return Object.entries(dataset.schema.columns).map(([key, { field }]) => {
    const cells = current.entries.map((entry) => (entry.cells[key] ?? '').trim());
    const values = cells.filter((cell) => cell !== '' && !isAbsence(cell));
    return {
      key,
      title: field.title,
      type: typeLabel(field),
      unit: field.unit,
      description: field.description,
      // An id in the schema is of the edition that it was written for.
      example: (OF_EDITION.has(field.type) ? values[0] : undefined) ?? field.example ?? values[0],
      values: field.values,
      required: field.required,
      filled: values.length,
      of: cells.length,
      absent: countWords(cells.filter(isAbsence)),
    };
  });
}

const OF_EDITION: ReadonlySet<CellType> = new Set(['id', 'source', 'reference', 'division']);

/** The type of a column in Chinese words. */
export function typeLabel({ type, isList }: Pick<FieldMeta, 'type' | 'isList'>): string {
  return TYPE_LABELS[type] + (isList === true && type !== 'list' ? '，可以多个' : '');
}

const TYPE_LABELS: Readonly<Record<CellType, string>> = {
  id: '编号',
  text: '文字',
  number: '数',
  integer: '整数',
  date: '日期',
  period: '期间',
  division: '区划代码',
  source: '来源编号',
  enum: '所列的值之一',
  creditCode: '统一社会信用代码',
  list: '多项，用「；」分开',
  reference: '别处的编号',
};

function countWords(words: readonly Absence[]): Partial<Record<Absence, number>> {
  const counts: Partial<Record<Absence, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
