import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

/** An entry of a ledger; `previous` is the hash of the entry before it, null for the first. */
export interface ChainedEntry {
  readonly previous: string | null;
}

/** What a ledger holds. */
export interface ChainedLedger<E extends ChainedEntry> {
  readonly entries: readonly E[];
  /** The line on which an entry begins. */
  lineOf(index: number): number;
}

/** Reads a ledger; one that cannot be read, or whose chain is broken, is a problem. */
export function readChainedLedger<E extends ChainedEntry>(
  files: EditionFiles,
  file: string,
  schema: z.ZodType<E[]>,
  problems: Problem[],
): ChainedLedger<E> | undefined {
  if (!files.has(file)) return undefined;
  const problem = (line: number, message: string): Problem => ({
    rule: 'sealed-file-changed',
    level: 'error',
    file,
    line,
    message,
    hint: '从git里取回上一份台账，不要手改',
  });
  const { text = '' } = files.read(file);
  const entries = parsed(text, schema);
  if (entries === undefined) {
    problems.push(problem(1, '台账不是npm run seal写的样子'));
    return undefined;
  }
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^\s*\{/.test(line) ? [index + 1] : []));
  const lineOf = (index: number) => starts[index] ?? 1;
  const broken = entries.findIndex(
    ({ previous }, index) => previous !== chainHash(entries[index - 1]),
  );
  if (broken !== -1) {
    problems.push(problem(lineOf(broken), '台账的链在这一条断开，前面的条目被改过'));
  }
  return { entries, lineOf };
}

/** The hash that the entry after this one carries; null before the first. */
export function chainHash(entry: ChainedEntry | undefined): string | null {
  return entry === undefined ? null : sha256(JSON.stringify(entry));
}

/** A ledger as written: one entry a line, so that a commit shows what was sealed. */
export function ledgerText(entries: readonly ChainedEntry[]): string {
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  return entries.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** The sha256 of bytes or text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function parsed<E>(text: string, schema: z.ZodType<E[]>): E[] | undefined {
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
