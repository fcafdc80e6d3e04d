import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

/** An entry of a ledger; `previous` is the hash of the entry before it, null for the first. */
export interface ChainedEntry {
  readonly sealedOn: string;
  readonly previous: string | null;
}

/** What a ledger holds. */
export interface ChainedLedger<E extends ChainedEntry> {
  readonly entries: readonly E[];
  /** The line on which an entry begins. */
  readonly lineOf: (index: number) => number;
}

/**
 * Reads a ledger; one that cannot be read, whose chain is broken, whose entries are out of order or
 * that holds one thing twice is a problem. `nameOf` says what an entry is of.
 */
export function readChainedLedger<E extends ChainedEntry>(
  files: EditionFiles,
  file: string,
  schema: z.ZodType<E[]>,
  nameOf: (entry: E) => string,
  problems: Problem[],
): ChainedLedger<E> | undefined {
  if (!files.has(file)) return undefined;
  const report = (line: number, message: string): void => {
    const hint = '从git里取回上一份台账，不要手改';
    problems.push({ rule: 'sealed-file-changed', level: 'error', file, line, message, hint });
  };
  const { text, problem } = files.read(file);
  if (problem !== undefined) problems.push(problem);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^\s*\{/.test(line) ? [index + 1] : []));
  const lineOf = (index: number) => starts[index] ?? 1;
  const read = parsed(text, schema);
  if ('fault' in read) {
    report(read.index === undefined ? 1 : lineOf(read.index), read.fault);
    return undefined;
  }
  const { entries } = read;
  const fault = chainFault(entries) ?? repeated(entries, nameOf) ?? disordered(entries);
  if (fault !== undefined) report(lineOf(fault.index), fault.message);
  return { entries, lineOf };
}

interface ChainFault {
  readonly index: number;
  readonly message: string;
}

function chainFault(entries: readonly ChainedEntry[]): ChainFault | undefined {
  const hashes = entries.map(chainHash);
  const index = entries.findIndex(({ previous }, at) => previous !== (hashes[at - 1] ?? null));
  const previous = entries[index]?.previous;
  if (previous === undefined) return undefined;
  if (previous !== null && hashes.includes(previous)) {
    return { index, message: '台账的链在这一条断开，条目的次序变了，或者有一条写了两遍' };
  }
  return index === 0
    ? { index, message: '台账的第一条说它前面还有一条，那一条被删了' }
    : { index, message: '台账的链在这一条断开，前面的条目被改过或者被删了' };
}

function repeated<E>(entries: readonly E[], nameOf: (entry: E) => string): ChainFault | undefined {
  const names = entries.map(nameOf);
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  return index === -1 ? undefined : { index, message: `${names[index] ?? ''}在台账里有两条` };
}

function disordered(entries: readonly ChainedEntry[]): ChainFault | undefined {
  const index = entries.findIndex(
    ({ sealedOn }, at) => sealedOn < (entries[at - 1]?.sealedOn ?? ''),
  );
  const [before, at] = [entries[index - 1]?.sealedOn, entries[index]?.sealedOn];
  return index === -1
    ? undefined
    : { index, message: `这一条的封存日期${at ?? ''}早于前一条的${before ?? ''}` };
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

type Parsed<E> = { readonly entries: E[] } | { readonly fault: string; readonly index?: number };

function parsed<E>(text: string, schema: z.ZodType<E[]>): Parsed<E> {
  if (text.trim() === '') return { fault: '台账是空的，不是npm run seal写的样子' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: '台账不是npm run seal写的样子：它不是完整的JSON' };
  }
  const result = schema.safeParse(value);
  if (result.success) return { entries: result.data };
  const [issue] = result.error.issues;
  const [index, ...path] = issue?.path ?? [];
  if (issue === undefined || typeof index !== 'number') {
    return { fault: '台账不是npm run seal写的样子：应是方括号里的一列条目' };
  }
  const place = `第${index + 1}条${path.length === 0 ? '' : `的${path.join('.')}`}`;
  return {
    index,
    fault:
      issue.code === 'unrecognized_keys'
        ? `台账${place}有不认识的「${issue.keys.join('」「')}」`
        : `台账${place}不是npm run seal写的样子`,
  };
}
