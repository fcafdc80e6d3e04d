import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { sealedHash } from '../../data/sealed-bytes.ts';
import { ERRATA_HEADER, folderWith, SMALL } from '../../differences/differences-fixture.ts';
import { checkedEdition } from './checked-edition.ts';
import { sealedFilesStand } from './sealed-files-stand.ts';

const TEXTS = { a: '编号\na\n', b: '编号\nb\n' };
const bytes = (text: string) => new TextEncoder().encode(text);
const entry = (file: string, text: string) => ({
  dataset: 'desks',
  file,
  sha256: sealedHash(bytes(text)),
  rows: 1,
  sealedOn: '2025-03-20',
  previous: null,
});
const A = 'data/desks/2025-01-31.csv';
const B = 'data/desks/2025-02-28.csv';

function problems(held: Readonly<Record<string, string>>) {
  const files = {
    list: (folder: string) => ({
      files: Object.keys(held)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1)),
      folders: ['desks'],
    }),
    isClaimed: () => true,
    bytes: (file: string) => bytes(held[file] ?? ''),
  };
  const ledger = { entries: [entry(A, TEXTS.a), entry(B, TEXTS.b)], lineOf: () => 1 };
  return sealedFilesStand({ files, ledger } as unknown as Edition).map(
    ({ level, file, message }) => `${level} ${file} ${message}`,
  );
}

test('sealed files as they were have no problem, nor has a file beside them', () => {
  expect(problems({ [A]: TEXTS.a, [B]: TEXTS.b, 'data/desks/2025-03-31.csv': 'x' })).toEqual([]);
});

test('other line ends are no change, and one notice says it for all files', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  expect(problems({ [A]: crlf(TEXTS.a), [B]: crlf(TEXTS.b) })).toEqual([
    `notice ${A} 2个封存过的文件只有换行符不同（封存按LF计），内容没有变，不算改动`,
  ]);
});

test('a mark that Excel writes at the beginning, and another last line end, are named', () => {
  expect(problems({ [A]: `\ufeff${TEXTS.a}`, [B]: TEXTS.b.trimEnd() })).toEqual([
    `error ${A} 这个文件2025-03-20封存以后，开头多了BOM（看不见的3个字节），别的没有变`,
    `error ${B} 这个文件2025-03-20封存以后，末尾的换行变了，别的没有变`,
  ]);
});

test('a file that is changed, gone or renamed is an error', () => {
  expect(problems({ [A]: '编号\nc\n' })).toEqual([
    `error ${A} 这个文件2025-03-20封存以后被改过`,
    `error ${B} 这个文件2025-03-20封存过，现在不见了`,
  ]);
  expect(problems({ [A]: TEXTS.a, 'data/desks/2025-03-31.csv': TEXTS.b })).toEqual([
    `error ${B} 这个文件2025-03-20封存过，现在改名成了data/desks/2025-03-31.csv`,
  ]);
});

test('what refers to a sealed file that is gone is not told a second time, what refers elsewhere is', () => {
  const gone = 'data/spaces/2026-09-30.csv';
  const sealed = { ...entry(gone, TEXTS.a), dataset: 'spaces' };
  const errors = (ledger: object[]) =>
    checkedEdition(
      folderWith({
        ...SMALL,
        'data/spaces/errata.csv': `${ERRATA_HEADER}2026-09-30,s9,名称,甲,乙,更正,笔误,2026-11-01\n`,
        'data/terms/aliases.csv': '写法,对象,编号,依据\n丙,空间,s9,示例\n',
        'data/spaces/notes.csv': '编号,字段,依据,来源,说明\ns1,名称,明示,none,示例\n',
        'data/ledger.json': JSON.stringify(ledger),
      }),
      '2026-11-28',
    )
      .problems.filter(({ level }) => level === 'error')
      .map(({ file, message }) => `${file} ${message}`);
  expect(errors([sealed])).toEqual([
    `${gone} 这个文件2025-03-20封存过，现在不见了`,
    'data/spaces/notes.csv 来源里没有「none」',
  ]);
  expect(errors([])).toHaveLength(3);
});
