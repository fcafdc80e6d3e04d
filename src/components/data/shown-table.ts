import type { CurrentEntry, DatasetAsOf } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import { latestColumns } from '../../exporters/dataset-files.ts';
import { datasetRowsThatFit } from '../../model/site/dataset-parts.ts';
import type { CellType, FieldMeta } from '../../schemas/cell.ts';

/** A column of the table on a dataset's page. */
export interface ShownColumn {
  readonly key: string;
  readonly header: string;
  readonly field: FieldMeta | undefined;
  readonly isNumber: boolean;
  /** How wide its longest cell asks it to be. */
  readonly width: 'short' | 'middle' | 'long' | 'longer';
}

/** The rows of a dataset as its page shows them. */
export interface ShownTable {
  readonly columns: readonly ShownColumn[];
  /** Headers of columns that no row fills; downloads keep them. */
  readonly blank: readonly string[];
  readonly first: readonly CurrentEntry[];
  /** Behind a click. */
  readonly rest: readonly CurrentEntry[];
  /** How many rows are only in the downloads. */
  readonly left: number;
}

const FIRST_ROWS = 20;
const NUMBERS: readonly CellType[] = ['number', 'integer'];

/**
 * What the page of a dataset shows as of `today`: 20 rows, the others behind a click, as many as a
 * page carries.
 */
export function shownTable(dataset: Dataset, current: DatasetAsOf, today: string): ShownTable {
  const { entries } = current;
  const held = latestColumns(dataset, today, entries);
  const isFilled = ({ key }: { key: string }) =>
    entries.length === 0 || entries.some(({ cells }) => (cells[key] ?? '').trim() !== '');
  const filled = held.filter(isFilled);
  const shown = entries.slice(0, datasetRowsThatFit(filled.length));
  return {
    columns: filled.map(({ key, header }) => {
      const field = dataset.schema.columns[key]?.field;
      const isNumber = field !== undefined && NUMBERS.includes(field.type);
      const longest = shown.reduce(
        (most, { cells }) => Math.max(most, lineLength(cells[key] ?? '')),
        0,
      );
      return { key, header, field, isNumber, width: widthOf(longest) };
    }),
    blank: held.filter((column) => !isFilled(column)).map(({ header }) => header),
    first: shown.slice(0, FIRST_ROWS),
    rest: shown.slice(FIRST_ROWS),
    left: entries.length - shown.length,
  };
}

/** Length in 汉字: two narrow characters count as one. */
function lineLength(text: string): number {
  let length = 0;
  for (const character of text) length += character < '\u0300' ? 0.5 : 1;
  return length;
}

function widthOf(length: number): ShownColumn['width'] {
  if (length <= 8) return 'short';
  if (length <= 16) return 'middle';
  return length <= 45 ? 'long' : 'longer';
}
