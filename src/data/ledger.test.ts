import { expect, test } from 'vitest';
import type { LedgerEntry } from '../schemas/documents/ledger.ts';
import { chainHash, ledgerText, sha256 } from './chained-ledger.ts';
import type { Dataset } from './dataset.ts';
import type { EditionFiles } from './files.ts';
import { LEDGER_FILE, readLedger, sealVersions } from './ledger.ts';
import type { Problem } from './problem.ts';

const dataset = (...days: string[]) =>
  ({
    name: 'spaces',
    versions: days.map((asOf) => ({
      asOf,
      table: { file: `data/spaces/${asOf}.csv`, entries: [{}, {}] },
    })),
  }) as unknown as Dataset;

const seal = (held: LedgerEntry[], ...days: string[]) =>
  sealVersions(held, [dataset(...days)], (file) => sha256(file), '2026-11-21');

const filesWith = (text: string) =>
  ({
    has: (path: string) => path === LEDGER_FILE,
    read: () => ({ text }),
  }) as unknown as EditionFiles;

test('sealing adds one chained entry a version', () => {
  const [first, second] = seal([], '2025-12-31', '2026-06-30');
  expect(first).toMatchObject({ dataset: 'spaces', rows: 2, previous: null });
  expect(second?.previous).toBe(chainHash(first));
});

test('sealing again adds only what is new and leaves old entries alone', () => {
  const held = seal([], '2025-12-31');
  expect(seal(held, '2025-12-31', '2026-06-30').slice(0, 1)).toEqual(held);
  expect(seal(held, '2025-12-31')).toEqual(held);
});

test('a ledger reads back as written', () => {
  const entries = seal([], '2025-12-31', '2026-06-30');
  const problems: Problem[] = [];
  expect(readLedger(filesWith(ledgerText(entries)), problems)?.entries).toEqual(entries);
  expect(problems).toEqual([]);
});

test('an entry changed afterwards breaks the chain at the entry that follows it', () => {
  const [first, second] = seal([], '2025-12-31', '2026-06-30');
  const forged = [{ ...first!, rows: 3 }, second!];
  const problems: Problem[] = [];
  readLedger(filesWith(ledgerText(forged)), problems);
  expect(problems).toMatchObject([{ rule: 'sealed-file-changed', line: 3 }]);
  expect(problems[0]?.message).toBe('台账的链在这一条断开，前面的条目被改过');
});

test('a ledger that is no list of entries is reported', () => {
  const problems: Problem[] = [];
  expect(readLedger(filesWith('{"x": 1}'), problems)).toBeUndefined();
  expect(problems).toMatchObject([{ file: LEDGER_FILE, line: 1 }]);
});
