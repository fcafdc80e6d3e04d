import { countNotAfter } from '../../text/count-not-after.ts';

/** Turns offsets of a text into lines and back. Lines count from 1; CRLF, LF and CR end one. */
export interface Lines {
  readonly lineAt: (offset: number) => number;
  /** The offset of a line and column, both from 1. */
  offsetOf(line: number, column: number): number;
  readonly count: number;
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return {
    lineAt: (offset) => Math.max(1, countNotAfter(starts, offset)),
    offsetOf: (line, column) => (starts[line - 1] ?? text.length) + column - 1,
    count: starts.length,
  };
}
