import { compare } from '../text/compare.ts';

/** The rule names of docs/zh/rules.md: stable, each with a test. */
export const RULES = [
  'file-encoding',
  'csv-syntax',
  'column-missing',
  'column-unknown',
  'value-required',
  'value-type',
  'value-range',
  'key-duplicate',
  'reference-unknown',
  'credit-code',
  'division-code',
  'version-name',
  'personal-data',
  'sealed-file-changed',
  'erratum-guard',
  'config',
  'evaluation-method',
  'evaluation-tie',
  'notice-period',
  'notice-order',
  'notice-round',
  'notice-list',
  'title-list',
  'award-list',
  'award-standard',
  'award-repeated',
  'payment-exceeds',
  'exception-ended',
  'community-exit',
  'consecutive-exit',
  'repeat-undecided',
  'decision-due',
  'issue-number',
  'issue-column',
  'content-syntax',
  'content-code',
  'content-figure',
  'content-placeholder',
  'content-day',
  'content-link',
  'version-shrinks',
  'disclosure-overdue',
  'stale-column',
] as const;

export type Rule = (typeof RULES)[number];
export type Level = 'error' | 'warning' | 'notice';

/**
 * One thing that is wrong, as data (docs/engineers/flow.md). `file` is relative to `SITE_ROOT`, `line` the
 * physical line (header = 1), `column` the spreadsheet letter of a CSV cell.
 */
export interface Problem {
  readonly rule: Rule;
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  readonly field?: string;
  readonly value?: string;
  readonly message: string;
  readonly hint: string;
  /** Of a line that stands for problems of a file that are not listed: how many they are at least. */
  readonly omitted?: number;
}

/** The spreadsheet letter of a 0-based column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** Where in its file a problem stands: a cell as a spreadsheet names it (`P2`), else the line. */
export function placeOf({ line, column = '' }: Pick<Problem, 'line' | 'column'>): string {
  return column === '' ? `第${line}行` : `${column}${line}`;
}

/** Problems sorted by file, line, column, rule: the order in which an editor meets them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      Number(a.omitted !== undefined) - Number(b.omitted !== undefined) ||
      (a.column ?? '').length - (b.column ?? '').length ||
      compare(a.column ?? '', b.column ?? '') ||
      compare(a.rule, b.rule),
  );
}
