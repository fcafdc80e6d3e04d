import { mostProblems } from './most-problems.ts';
import { type Problem, columnLetter } from './problem.ts';

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
 * so that one bad quote hides nothing below it. Empty lines are passed over. Every character is
 * looked at a fixed number of times, however many quotes are wrong: no parser that is started anew
 * behind each of them does that.
 */
export function parseCsv(file: string, source: string): CsvContent {
  const text = source.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  const broken: CsvRecord[] = [];
  const faults: Problem[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    if (text[at] === '\n') {
      at += 1;
      line += 1;
      continue;
    }
    const { cells, end, isFaulty } = readRecord(text, at);
    // A faulty record ends with its physical line: its last cell may hold half of the file.
    const next = (isFaulty ? endOfLine(text, end) : end) + 1;
    if (isFaulty) {
      faults.push(quoteProblem(file, line, cells.length));
      broken.push({ cells, line });
    } else records.push({ cells, line });
    line += linesBetween(text, at, next);
    at = next;
  }
  return { records, broken, problems: mostProblems(faults) };
}

interface ReadRecord {
  /** Of a faulty record those before the fault. */
  readonly cells: readonly string[];
  /** The offset of the line end behind the record; of a faulty one that of the faulty cell. */
  readonly end: number;
  readonly isFaulty: boolean;
}

function readRecord(text: string, start: number): ReadRecord {
  const cells: string[] = [];
  for (let at = start; ;) {
    const end = text[at] === '"' ? endOfQuoted(text, at) : endOfPlain(text, at);
    if (end === undefined) return { cells, end: at, isFaulty: true };
    cells.push(
      text[at] === '"' ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end),
    );
    if (text[end] !== ',') return { cells, end, isFaulty: false };
    at = end + 1;
  }
}

/** The offset behind a cell in quotes; undefined when what closes it is no end of a cell. */
function endOfQuoted(text: string, start: number): number | undefined {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at === -1) return undefined;
  const next = text[at + 1];
  return next === undefined || next === ',' || next === '\n' ? at + 1 : undefined;
}

/** The offset behind a cell without quotes; undefined when one stands in it. */
function endOfPlain(text: string, start: number): number | undefined {
  for (let at = start; ; at += 1) {
    const character = text[at];
    if (character === undefined || character === ',' || character === '\n') return at;
    if (character === '"') return undefined;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function linesBetween(text: string, from: number, to: number): number {
  let total = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    total += 1;
  }
  return total;
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
