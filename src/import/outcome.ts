import type { Problem } from '../data/problem.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import type { Imported, ImportRequest } from './request.ts';
import {
  hiddenNotices,
  isOfTable,
  personalNotice,
  struckWarnings,
  sumProblems,
  withAnswer,
} from './import-problems.ts';
import { droppedOf, mappedOf } from './mapped-columns.ts';
import { masked } from './masked-result.ts';
import type { Memory } from './memory.ts';
import type { Questions } from './questions.ts';
import type { RawTable } from './read-table.ts';
import { type ImportProblem, type ImportResult, NOTHING } from './result.ts';
import type { SettledRow, Settler } from './settle.ts';
import { atOwnCells, tableText } from './written-table.ts';

/** A table as it came out, before it is judged. */
interface Made {
  readonly files: readonly string[];
  readonly dataset: string;
  /** Where it is to be written. */
  readonly path: string;
  readonly schema: DatasetSchema;
  readonly keys: readonly string[];
  readonly rows: readonly SettledRow[];
  readonly raw: readonly RawTable[];
  readonly settler: Settler;
  readonly questions: Questions;
  readonly memory: Memory;
  /** What the check says that does not count here. */
  readonly passesOver?: (problem: Problem) => boolean;
  /** Problems of the table as a whole, before those of its cells. */
  readonly problems: readonly ImportProblem[];
  readonly result: Partial<ImportResult>;
}

/** Judges a table as the check would, and says what was understood, changed, asked and is wrong. */
export function outcomeOf(check: ImportRequest['check'], made: Made): Imported {
  const { files, path, schema, keys, rows, raw, questions } = made;
  const text = tableText(keys, schema, rows);
  const open = questions.open();
  const [file = ''] = files;
  const problems: ImportProblem[] = [
    ...made.problems,
    ...raw.flatMap((table) => [
      ...sumProblems(table),
      ...struckWarnings(table),
      ...hiddenNotices(table),
    ]),
    ...made.settler.personal.map((each) => personalNotice(file, each)),
    ...atOwnCells(check(path, text), keys, rows, raw)
      .filter((problem) => isOfTable(problem, open) && made.passesOver?.(problem) !== true)
      .map((problem) => withAnswer(problem, questions.used())),
  ];
  const [first] = raw;
  const result: ImportResult = {
    ...NOTHING,
    files,
    dataset: made.dataset,
    sheet: first?.sheet.name ?? null,
    headerRows: (first?.headerRows ?? []).map((row) => row + 1),
    mapped: mappedOf(raw),
    dropped: droppedOf(raw),
    changes: made.settler.changes,
    questions: open,
    rows: rows.length,
    problems,
    ...made.result,
    rowsDropped: [
      ...raw.flatMap(({ file: name, found: { leftOut } }) =>
        leftOut.map(({ row, reason }) => ({ file: name, row: row + 1, reason })),
      ),
      ...(made.result.rowsDropped ?? []),
    ],
  };
  const isReady = open.length === 0 && !problems.some(({ level }) => level === 'error');
  return {
    result: masked(result),
    memory: made.memory,
    draft: { path, text },
    ...(isReady ? { file: { path, text } } : {}),
  };
}
