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
  expect(problems[0]?.message).toBe('台账的链在这一条断开，前面的条目被改过或者被删了');
});

test('a ledger that is no list of entries is reported', () => {
  const problems: Problem[] = [];
  expect(readLedger(filesWith('{"x": 1}'), problems)).toBeUndefined();
  expect(problems).toMatchObject([{ file: LEDGER_FILE, line: 1 }]);
});

const faultsOf = (entries: readonly object[] | string) => {
  const problems: Problem[] = [];
  const text = typeof entries === 'string' ? entries : ledgerText(entries as LedgerEntry[]);
  readLedger(filesWith(text), problems);
  return problems.map(({ line, message }) => `${line} ${message}`);
};

const DAYS = ['2025-06-30', '2025-12-31', '2026-06-30'] as const;

test('an entry that is gone is an error, at the beginning or within', () => {
  const [first, second, third] = seal([], ...DAYS);
  expect(faultsOf([second!, third!])).toEqual(['2 台账的第一条说它前面还有一条，那一条被删了']);
  expect(faultsOf([first!, third!])).toEqual([
    '3 台账的链在这一条断开，前面的条目被改过或者被删了',
  ]);
});

test('a first link that was set to begin anew breaks the second', () => {
  const [, second, third] = seal([], ...DAYS);
  expect(faultsOf([{ ...second!, previous: null }, third!])).toEqual([
    '3 台账的链在这一条断开，前面的条目被改过或者被删了',
  ]);
});

test('entries in another order, or twice, are an error', () => {
  const [first, second, third] = seal([], ...DAYS);
  expect(faultsOf([second!, first!, third!])).toEqual([
    '2 台账的链在这一条断开，条目的次序变了，或者有一条写了两遍',
  ]);
  expect(faultsOf([first!, second!, second!])).toEqual([
    '4 台账的链在这一条断开，条目的次序变了，或者有一条写了两遍',
  ]);
  const again = { ...first!, previous: chainHash(first) };
  expect(faultsOf([first!, again])).toEqual(['3 data/spaces/2025-06-30.csv在台账里有两条']);
});

test('a day of sealing before that of the entry before is an error', () => {
  const [first] = seal([], '2025-06-30');
  const next = { ...first!, file: 'data/spaces/2025-12-31.csv', sealedOn: '2026-11-20' };
  expect(faultsOf([first!, { ...next, previous: chainHash(first) }])).toEqual([
    '3 这一条的封存日期2026-11-20早于前一条的2026-11-21',
  ]);
});

test('what no sealing writes is named: keys, paths, text that is no list of entries', () => {
  const [first] = seal([], '2025-06-30');
  expect(faultsOf([{ ...first!, note: '改' }])).toEqual(['2 台账第1条有不认识的「note」']);
  expect(faultsOf([{ ...first!, file: '../site.json' }])).toEqual([
    '2 台账第1条的file不是npm run seal写的样子',
  ]);
  expect(faultsOf('[{"dataset"')).toEqual(['1 台账不是npm run seal写的样子：它不是完整的JSON']);
  expect(faultsOf('')).toEqual(['1 台账是空的，不是npm run seal写的样子']);
  expect(faultsOf('{}')).toEqual(['1 台账不是npm run seal写的样子：应是方括号里的一列条目']);
});
