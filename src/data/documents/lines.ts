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
    lineAt: (offset) => lastNotAfter(starts, offset) + 1,
    offsetOf: (line, column) => (starts[line - 1] ?? text.length) + column - 1,
    count: starts.length,
  };
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
