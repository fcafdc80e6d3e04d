import Papa from 'papaparse';
import { columnLetter } from './problem.ts';
import type { Problem } from './problem.ts';

/** One record of a CSV file: its cells as typed, and the physical line on which it begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface CsvContent {
  readonly records: readonly CsvRecord[];
  /** Of each record with a faulty quote the cells before it. */
  readonly broken: readonly CsvRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Splits a CSV text (RFC 4180, comma, no BOM) into records with their physical lines. A stray or
 * unclosed quote is `csv-syntax` at its line and column; reading goes on at the next physical line,
 * so that one bad quote hides nothing below it. Empty lines are passed over.
 */
export function parseCsv(file: string, text: string): CsvContent {
  const lines = text.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  const broken: CsvRecord[] = [];
  const problems: Problem[] = [];
  let place = { offset: 0, line: 1 };
  while (place.offset < lines.length) {
    const fault = readUntilFault(lines, place, records);
    if (fault === undefined) break;
    problems.push(quoteProblem(file, fault.line, fault.cellsBefore.length));
    broken.push({ cells: fault.cellsBefore, line: fault.line });
    const nextLine = lines.indexOf('\n', fault.resumeAfter);
    if (nextLine === -1) break;
    const passed = lines.slice(fault.offset, nextLine + 1);
    place = { offset: nextLine + 1, line: fault.line + count(passed, '\n') };
  }
  return { records, broken, problems };
}

interface QuoteFault {
  /** Where the faulty record begins. */
  readonly offset: number;
  readonly line: number;
  readonly cellsBefore: readonly string[];
  /** Where the faulty cell begins: the cells before it may hold line breaks. */
  readonly resumeAfter: number;
}

/** Appends the records from a place on; stops at the first record whose quotes are wrong. */
function readUntilFault(
  text: string,
  start: { readonly offset: number; readonly line: number },
  records: CsvRecord[],
): QuoteFault | undefined {
  const rest = start.offset === 0 ? text : text.slice(start.offset);
  let begin = 0;
  let { line } = start;
  let fault: QuoteFault | undefined;
  Papa.parse<string[]>(rest, {
    delimiter: ',',
    newline: '\n',
    step: (result, parser) => {
      const cells = result.data;
      const end = result.meta.cursor;
      const raw = rest.slice(begin, end);
      const stray = strayQuote(raw, cells);
      if (stray !== undefined) {
        const offset = start.offset + begin;
        const cellsBefore = cells.slice(0, stray.column);
        fault = { offset, line, cellsBefore, resumeAfter: offset + stray.at };
        parser.abort();
        return;
      }
      if (raw.replace(/\n$/, '') !== '') records.push({ cells, line });
      line += count(raw, '\n');
      begin = end;
    },
  });
  return fault;
}

/**
 * The cell whose text in the file is not what RFC 4180 writes for its parsed value, and where in the
 * record it begins; undefined when every cell of the record reads back exactly.
 */
function strayQuote(
  raw: string,
  cells: readonly string[],
): { column: number; at: number } | undefined {
  let at = 0;
  for (const [column, cell] of cells.entries()) {
    const isQuoted = raw[at] === '"';
    const written = isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    const hasStrayQuote = !isQuoted && cell.includes('"');
    const next = raw[at + written.length];
    const endsCell = next === undefined || next === ',' || next === '\n';
    if (hasStrayQuote || !raw.startsWith(written, at) || !endsCell) return { column, at };
    at += written.length + 1;
  }
  return undefined;
}

function quoteProblem(file: string, line: number, column: number): Problem {
  return {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line,
    column: columnLetter(column),
    message: '这一格的英文引号「"」没有成对，或写在了格子中间',
    hint: '正文里的引号改用“ ”；必须用英文引号时，整格用「"」括起，里面的每个「"」写成「""」',
  };
}

function count(text: string, character: string): number {
  let total = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1))
    total += 1;
  return total;
}
