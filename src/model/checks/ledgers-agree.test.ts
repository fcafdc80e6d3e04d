import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { COUNT, filesSealed, issueSite } from '../issue-figures/issue-figures-fixture.ts';
import { sealIssues } from '../issue-figures/seal-issues.ts';
import { ledgersAgree } from './ledgers-agree.ts';

const DAYS = ['2025-03-01', '2025-03-18'];
const files = filesSealed(...DAYS);
const sealed = sealIssues([], issueSite({ words: [COUNT], files }).site, files);

const check = (parts: Partial<Parameters<typeof issueSite>[0]>, hasFile = true) => {
  const { edition } = issueSite({ words: [COUNT], files, sealed, ...parts }).site;
  const held = { ...edition, files: { has: () => hasFile } } as unknown as Edition;
  return ledgersAgree(held).map(({ level, file, message }) => `${level} ${file} ${message}`);
};

test('ledgers as sealed agree, also with files sealed since', () => {
  expect(check({})).toEqual([]);
  expect(check({ files: filesSealed(...DAYS, '2025-04-30') })).toEqual([]);
});

test('the last entry of the ledger of files cut off is an error, though its chain is whole', () => {
  expect(check({ files: files.slice(0, 1) })).toEqual([
    'error data/ledger.json 旬报2025-07封存时（2025-12-31）台账里的最后一条不见了或者被改过',
  ]);
});

test('a ledger of files that is gone or emptied is an error', () => {
  expect(check({ files: [] })).toEqual([
    'error data/ledger.json data/ledger.json里一条也没有，旬报2025-07封存时它写着封存过的文件',
  ]);
  const { files: _, ...without } = { words: [COUNT], files, sealed };
  const { edition } = issueSite(without).site;
  const gone = { ...edition, files: { has: () => false } } as unknown as Edition;
  expect(ledgersAgree(gone).map(({ message }) => message)).toEqual([
    'data/ledger.json不见了，旬报2025-07封存时它写着封存过的文件',
  ]);
});

test('a ledger of issues that is gone or emptied is an error when an issue is older than the last seal', () => {
  const words = '：最近一次封存是2025-12-31，旬报2025-07那时已经出刊，应已封存';
  expect(check({ sealed: [] }, false)).toEqual([
    `error data/issue-ledger.json data/issue-ledger.json不见了${words}`,
  ]);
  expect(check({ sealed: [] })).toEqual([
    `error data/issue-ledger.json data/issue-ledger.json里一条也没有${words}`,
  ]);
});

test('an edition that has not sealed since its first issue, or never, is left alone', () => {
  expect(check({ sealed: [], publishedOn: '2025-12-31' }, false)).toEqual([]);
  expect(check({ sealed: [], draft: true }, false)).toEqual([]);
  expect(check({ sealed: [], files: [] }, false)).toEqual([]);
});

test('one issue that the last sealing should have sealed is a warning: it may have been written late', () => {
  const others = sealed.map((entry) => ({ ...entry, issue: '2025-06' }));
  expect(check({ sealed: others })).toEqual([
    'warning content/issues/2025-07.mdx 最近一次封存是2025-12-31，这一期那时已经出刊，data/issue-ledger.json里却没有它',
  ]);
});

test('a ledger with a fault of its own has that fault alone', () => {
  const { edition } = issueSite({ words: [COUNT], files: [], sealed }).site;
  const at = { file: 'data/ledger.json', line: 1, message: '', hint: '' };
  const fault = { rule: 'sealed-file-changed', level: 'error', ...at } as const;
  expect(ledgersAgree(edition, [fault])).toEqual([]);
});
