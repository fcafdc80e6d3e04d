import { createHash } from 'node:crypto';
import { ledger as ledgerSchema } from '../schemas/documents/ledger.ts';
import type { LedgerEntry } from '../schemas/documents/ledger.ts';
import type { Dataset } from './dataset.ts';
import type { EditionFiles } from './files.ts';
import type { Problem } from './problem.ts';

export const LEDGER_FILE = 'data/ledger.json';

/** The sealed files of an edition; undefined when it has none sealed. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** The line on which an entry begins. */
  lineOf(index: number): number;
}

/** Reads `data/ledger.json`; a ledger that cannot be read, or whose chain is broken, is a problem. */
export function readLedger(files: EditionFiles, problems: Problem[]): Ledger | undefined {
  if (!files.has(LEDGER_FILE)) return undefined;
  const { text = '' } = files.read(LEDGER_FILE);
  const entries = parseLedger(text);
  if (entries === undefined) {
    problems.push(ledgerProblem(1, '台账不是npm run seal写的样子', '从git里取回上一份台账，不要手改'));
    return undefined;
  }
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (line.includes('"dataset"') ? [index + 1] : []));
  const lineOf = (index: number) => starts[index] ?? 1;
  const broken = entries.findIndex(
    ({ previous }, index) => previous !== chainHash(entries[index - 1]),
  );
  if (broken !== -1) {
    problems.push(
      ledgerProblem(lineOf(broken), '台账的链在这一条断开，前面的条目被改过', '从git里取回上一份台账，不要手改'),
    );
  }
  return { entries, lineOf };
}

/** The hash that the entry after this one carries; null before the first. */
export function chainHash(entry: LedgerEntry | undefined): string | null {
  return entry === undefined ? null : sha256(JSON.stringify(entry));
}

/** A ledger with entries for all versions of the datasets that it does not hold yet. */
export function sealVersions(
  held: readonly LedgerEntry[],
  datasets: Iterable<Dataset>,
  hashOf: (file: string) => string,
  sealedOn: string,
): LedgerEntry[] {
  const entries = [...held];
  const sealed = new Set(held.map(({ file }) => file));
  for (const { name, versions } of datasets) {
    for (const { table } of versions) {
      if (sealed.has(table.file)) continue;
      entries.push({
        dataset: name,
        file: table.file,
        sha256: hashOf(table.file),
        rows: table.entries.length,
        sealedOn,
        previous: chainHash(entries.at(-1)),
      });
    }
  }
  return entries;
}

/** The ledger as written: one entry a line, so that a commit shows what was sealed. */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  return entries.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** The sha256 of bytes or text, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function parseLedger(text: string): LedgerEntry[] | undefined {
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function ledgerProblem(line: number, message: string, hint: string): Problem {
  return { rule: 'sealed-file-changed', level: 'error', file: LEDGER_FILE, line, message, hint };
}
