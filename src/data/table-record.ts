import { type CellFault, givenTextFault } from '../schemas/cell.ts';
import type { TableSchema } from '../schemas/dataset.ts';
import { holdsLookAlike, lookAlikes } from '../text/ideographs.ts';
import { isBlank } from '../text/visible-text.ts';
import type { CsvRecord } from './csv.ts';
import type { Entry } from './entry.ts';
import { judgeRow } from './judge-row.ts';
import { type Problem, columnLetter } from './problem.ts';
import { type KeyedField, namedCells, raggedEntry, schemaCells } from './table-entries.ts';
import { blankLine, raggedRow } from './table-problems.ts';

/** One record below the header, every cell of it judged; no entry for a blank line. */
export function readRecord(
  file: string,
  record: CsvRecord,
  header: CsvRecord,
  byIndex: readonly (KeyedField | undefined)[],
  schema: TableSchema,
): { entry?: Entry; problems: readonly Problem[] } {
  const { line } = record;
  if (record.cells.length !== header.cells.length) {
    const problems = [raggedRow(file, line, record.cells.length, header.cells.length)];
    return { entry: raggedEntry(file, record, header, byIndex, schema), problems };
  }
  if (record.cells.every(isBlank)) {
    return { problems: [blankLine(file, line)] };
  }
  const cells = namedCells(record, header, byIndex);
  const hasFurther = byIndex.includes(undefined);
  const { row, faults } = judgeRow(schema, hasFurther ? schemaCells(record, byIndex) : cells);
  const isSound = !hasFurther && faults.length === 0 && !record.cells.some(holdsLookAlike);
  if (isSound) return { entry: { row, cells, file, line }, problems: SOUND };
  const given = byIndex.flatMap((held, index) => {
    const text = record.cells[index] ?? '';
    const fault = held === undefined ? givenTextFault(text) : undefined;
    return fault === undefined ? [] : [cellProblem(file, line, index, header, text, fault)];
  });
  const judged = faults.map((fault) => {
    const index = byIndex.findIndex((held) => held?.key === fault.key);
    const text = record.cells[index] ?? '';
    return cellProblem(file, line, Math.max(index, 0), header, text, fault);
  });
  const alike = record.cells.flatMap((text, index) =>
    lookAlikes(text).map(({ message, hint }) => {
      const fault = { rule: 'value-type', message, hint } as const;
      return { ...cellProblem(file, line, index, header, text, fault), level: 'warning' } as const;
    }),
  );
  return { entry: { row, cells, file, line }, problems: [...given, ...judged, ...alike] };
}

const SOUND: readonly Problem[] = [];

function cellProblem(
  file: string,
  line: number,
  index: number,
  header: CsvRecord,
  value: string,
  fault: CellFault,
): Problem {
  return {
    rule: fault.rule,
    level: 'error',
    file,
    line,
    column: columnLetter(index),
    field: header.cells[index] ?? '',
    value,
    message: fault.message,
    hint: fault.hint,
  };
}
