import Papa from 'papaparse';
import { type CsvRecord, parseCsv } from '../../data/csv.ts';
import type { Edition } from '../../data/edition.ts';
import { type Problem, columnLetter } from '../../data/problem.ts';
import { errata } from '../../schemas/correction.ts';
import { sealedOriginal } from '../../data/sealed-original.ts';

const VERSION = /^data\/([^/]+)\/(\d{4}-\d{2}-\d{2})\.csv$/;
const SHOWN = 5;
const COLUMNS = Object.values(errata.columns).map(({ field }) => field.title);

/**
 * The problems with what changed in a sealed version: the cell, from what to what, and the line of
 * errata.csv to paste. `originalOf` finds what was sealed, by file and hash.
 */
export function withSealedChanges(
  { ledger, files, today }: Pick<Edition, 'ledger' | 'files' | 'today'>,
  problems: readonly Problem[],
  originalOf: (file: string, sha256: string) => string | undefined = (file, sha256) =>
    sealedOriginal(files.root, file, sha256),
): Problem[] {
  return problems.map((problem) => {
    const [, dataset, day = ''] = VERSION.exec(problem.file) ?? [];
    const entry = (ledger?.entries ?? []).find(({ file }) => file === problem.file);
    const isChanged = problem.rule === 'sealed-file-changed' && problem.level === 'error';
    if (!isChanged || dataset === undefined || entry === undefined) return problem;
    const original = originalOf(problem.file, entry.sha256);
    const text = files.has(problem.file) ? files.read(problem.file).text : undefined;
    if (original === undefined || text === undefined) return problem;
    const errataFile = `data/${dataset}/errata.csv`;
    const isHeld = files.has(errataFile);
    const header = isHeld ? recordsOf(files.read(errataFile).text ?? '')[0]?.cells : undefined;
    const changes = changesOf(original, text, day, today, header ?? COLUMNS);
    const [first] = changes;
    if (first === undefined) return problem;
    const more = changes.length > SHOWN ? `；…共${changes.length}处` : '';
    const shown = changes.slice(0, SHOWN);
    const lines = shown.flatMap(({ erratum }) => (erratum === undefined ? [] : [erratum]));
    const where = isHeld ? `${errataFile}末尾` : `新的${errataFile}，第一行写${COLUMNS.join(',')}`;
    const paste = `再把这${lines.length}行贴到${where}，写明原因：${lines.join(' ⏎ ')}`;
    return {
      ...problem,
      line: first.line,
      ...(first.column === undefined ? {} : { column: first.column }),
      message: `${problem.message}：${shown.map(({ words }) => words).join('；')}${more}`,
      hint: [
        `先取回封存时的文件（git checkout -- ${problem.file}）`,
        ...(lines.length > 0 ? [paste] : []),
        ...(changes.some(({ erratum }) => erratum === undefined) ? ['新的行写进新的版本'] : []),
      ].join('；'),
    };
  });
}

interface SealedChange {
  readonly line: number;
  readonly column?: string;
  readonly words: string;
  /** The line of errata.csv that says the same; a row that was added has none. */
  readonly erratum?: string;
}

function changesOf(
  original: string,
  text: string,
  day: string,
  today: string,
  errataColumns: readonly string[],
): SealedChange[] {
  const [header = { cells: [], line: 1 }, ...before] = recordsOf(original);
  const [now = { cells: [], line: 1 }, ...after] = recordsOf(text);
  const id = header.cells.indexOf('编号');
  if (id < 0 || now.cells.indexOf('编号') < 0) return [];
  const key = ({ cells }: CsvRecord, columns: CsvRecord) =>
    cells[columns.cells.indexOf('编号')] ?? '';
  const rows = new Map(after.map((record) => [key(record, now), record]));
  const held = new Set(before.map((record) => key(record, header)));
  const line = (cells: Readonly<Record<string, string>>) => {
    const all: Readonly<Record<string, string>> = {
      版本: day,
      类别: '更正',
      原因: '（写原因）',
      更正日期: today,
      ...cells,
    };
    return Papa.unparse([errataColumns.map((column) => all[column] ?? '')]);
  };
  const changed = before.flatMap((record): SealedChange[] => {
    const name = key(record, header);
    const row = rows.get(name);
    if (row === undefined) {
      const erratum = line({ 编号: name, 字段: '*', 类别: '撤销' });
      return [{ line: 1, words: `少了${name}一行`, erratum }];
    }
    return header.cells.flatMap((title, at) => {
      const place = now.cells.indexOf(title);
      const [from, to] = [record.cells[at] ?? '', row.cells[place] ?? ''];
      if (place < 0 || from === to) return [];
      const column = columnLetter(place);
      const words = `${column}${row.line}「${title}」由「${from}」改成了「${to}」`;
      return [
        {
          line: row.line,
          column,
          words,
          erratum: line({ 编号: name, 字段: title, 原值: from, 更正值: to }),
        },
      ];
    });
  });
  const added = after
    .filter((record) => !held.has(key(record, now)))
    .map((record) => ({
      line: record.line,
      words: `多了${key(record, now)}一行（第${record.line}行）`,
    }));
  return [...changed, ...added];
}

function recordsOf(text: string): readonly CsvRecord[] {
  return parseCsv('', text.replace(/^\ufeff/, '')).records;
}
