import { givenTextFault } from '../schemas/cell.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import { isBlank } from '../text/visible-text.ts';
import type { CsvRecord } from './csv.ts';
import { fieldMeant, printedOnly, unknownHeader } from './header-problems.ts';
import { type Problem, columnLetter } from './problem.ts';
import type { KeyedField } from './table-entries.ts';
import { COLUMN_UNKNOWN, missingColumn, repeatedHeader } from './table-problems.ts';

/** One column of a file as published. */
export interface HeldColumn {
  readonly header: string;
  /** The English key; the header itself for a column that the schema does not know. */
  readonly key: string;
}

/** How a table is read. */
export interface ReadOptions {
  /** Columns that the schema does not know are kept as given (notice lists, given grades). */
  readonly keepsFurtherColumns?: boolean;
}

interface HeldColumns {
  readonly columns: readonly HeldColumn[];
  /** The schema field of each column of the file; undefined for an unknown column. */
  readonly byIndex: readonly (KeyedField | undefined)[];
  readonly problems: readonly Problem[];
}

/** The columns that a header names, and its faults. */
export function heldColumns(
  file: string,
  header: CsvRecord,
  schema: TableSchema,
  { keepsFurtherColumns = false }: ReadOptions,
): HeldColumns {
  const fields = Object.entries(schema.columns).map(([key, { field }]) => ({ key, field }));
  const byTitle = new Map(fields.flatMap((each) => titlesOf(each).map((title) => [title, each])));
  const heldTitles = header.cells.flatMap((title) => byTitle.get(title)?.field.title ?? []);
  const seen = new Set<string>();
  const guessed = new Set<string>();
  const problems: Problem[] = [];
  const byIndex = header.cells.map((title, index) => {
    const known = byTitle.get(title);
    const at = { file, line: header.line, column: columnLetter(index), field: title, value: title };
    if (known !== undefined ? seen.has(known.key) : !isBlank(title) && seen.has(title)) {
      problems.push({ ...at, ...COLUMN_UNKNOWN, ...repeatedHeader(title) });
      return undefined;
    }
    seen.add(known?.key ?? title);
    if (known === undefined && (!keepsFurtherColumns || isBlank(title))) {
      const { meant, ...said } = unknownHeader(title, schema, heldTitles);
      problems.push({ ...at, ...COLUMN_UNKNOWN, ...said });
      // What is wrong below it is told in the same round.
      if (meant === undefined || guessed.has(meant.key)) return undefined;
      guessed.add(meant.key);
      return meant;
    } else if (known === undefined) {
      const fault = givenTextFault(title);
      const printed = fault === undefined && printedOnly(title, schema, heldTitles);
      if (fault !== undefined) problems.push({ ...at, level: 'error', ...fault });
      if (printed) problems.push({ ...at, rule: 'column-unknown', level: 'warning', ...printed });
    }
    return known;
  });
  for (const { key, field } of fields) {
    if (!field.required || heldTitles.includes(field.title)) continue;
    // Under another name it stands in the file: that header says so.
    const isSaid = header.cells.some((title) => fieldMeant(title, schema)?.key === key);
    if (isSaid && !keepsFurtherColumns) continue;
    const near = header.cells[byIndex.findIndex((held) => held?.key === key)];
    problems.push(missingColumn(file, header.line, field.title, near));
  }
  const columns = header.cells.map((title, index) => ({
    header: title,
    key: byIndex[index]?.key ?? title,
  }));
  return { columns, byIndex, problems };
}

/** A column of an own table may carry its unit in brackets or not. */
function titlesOf({ field }: KeyedField): string[] {
  const withUnit = `${field.title}(${field.unit ?? ''})`;
  return field.unit === undefined || field.title.endsWith(')')
    ? [field.title]
    : [field.title, withUnit];
}

/** What separates the header's cells when it is not a comma: a tab, `;`, `；` or `，`. */
export function otherSeparator({ cells }: CsvRecord, { columns }: TableSchema): string | undefined {
  const [only = ''] = cells;
  if (cells.length > 1) return undefined;
  const titles = new Set(Object.values(columns).map(({ field }) => field.title));
  return ['\t', ';', '；', '，', '、', '|'].find(
    (separator) => only.split(separator).filter((title) => titles.has(title.trim())).length > 1,
  );
}
