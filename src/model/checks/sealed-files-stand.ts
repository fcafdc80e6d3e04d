import type { EditionFiles } from '../../data/files.ts';
import type { Problem } from '../../data/problem.ts';
import { type SealedState, sealedHash, sealedState } from '../../data/sealed-bytes.ts';
import type { LedgerEntry } from '../../schemas/documents/ledger.ts';
import type { Check } from './check.ts';

/**
 * A sealed file has the bytes that it was sealed with, line ends aside, and its name:
 * `sealed-file-changed`.
 */
export const sealedFilesStand: Check = ({ ledger, files }) => {
  const entries = ledger?.entries ?? [];
  const held = entries.map((entry) => ({ entry, state: stateOf(files, entry) }));
  const converted = held.filter(({ state }) => state === 'line-ends');
  const missing = held.some(({ state }) => state === 'missing');
  const names = missing ? unsealedFiles(files, entries) : new Map<string, string>();
  return [
    ...held.flatMap(({ entry, state }) => problemOf(entry, state, names.get(entry.sha256))),
    ...lineEnds(converted.map(({ entry }) => entry.file)),
  ];
};

function stateOf(files: EditionFiles, { file, sha256 }: LedgerEntry): SealedState | 'missing' {
  const slash = file.lastIndexOf('/');
  const isHeld = files.list(file.slice(0, slash)).files.includes(file.slice(slash + 1));
  const bytes = isHeld ? files.bytes(file) : undefined;
  return bytes === undefined ? 'missing' : sealedState(bytes, sha256);
}

/** The files beside sealed ones, by hash: where a missing one may be found under another name. */
function unsealedFiles(
  files: EditionFiles,
  entries: readonly LedgerEntry[],
): ReadonlyMap<string, string> {
  const sealed = new Set(entries.map(({ file }) => file));
  const all = files
    .list('data')
    .folders.flatMap((folder) =>
      files.list(`data/${folder}`).files.map((name) => `data/${folder}/${name}`),
    );
  // Only files that were read anyway: reading another one would account for it.
  return new Map(
    all.flatMap((file) => {
      const bytes = sealed.has(file) || !files.isClaimed(file) ? undefined : files.bytes(file);
      return bytes === undefined ? [] : [[sealedHash(bytes), file] as const];
    }),
  );
}

const RESTORE = '从git里取回封存时的文件；要改事实，在errata.csv里更正，或另发一个新版本';
const SAVED = '从git里取回封存时的文件；只是看，不要用Excel或记事本保存';

function problemOf(
  { file, sealedOn }: LedgerEntry,
  state: SealedState | 'missing',
  renamed: string | undefined,
): Problem[] {
  const problem = (message: string, hint: string): Problem[] => [
    { rule: 'sealed-file-changed', level: 'error', file, line: 1, message, hint },
  ];
  switch (state) {
    case 'same':
    case 'line-ends':
      return [];
    case 'bom-added':
      return problem(
        `这个文件${sealedOn}封存以后，开头多了BOM（看不见的3个字节），别的没有变`,
        SAVED,
      );
    case 'bom-removed':
      return problem(
        `这个文件${sealedOn}封存以后，开头的BOM（看不见的3个字节）没有了，别的没有变`,
        SAVED,
      );
    case 'last-line-end':
      return problem(`这个文件${sealedOn}封存以后，末尾的换行变了，别的没有变`, SAVED);
    case 'changed':
      return problem(`这个文件${sealedOn}封存以后被改过`, RESTORE);
    case 'missing':
      return renamed === undefined
        ? problem(
            `这个文件${sealedOn}封存过，现在不见了`,
            `${RESTORE}；补回以前，读它的数、引用它里面编号的地方都没有核对`,
          )
        : problem(
            `这个文件${sealedOn}封存过，现在改名成了${renamed}`,
            `把${renamed}改回${file}；封存过的文件不能改名`,
          );
  }
}

/** One line for all files that a checkout or an editor saved with other line ends. */
function lineEnds(files: readonly string[]): Problem[] {
  const [file] = files;
  if (file === undefined) return [];
  return [
    {
      rule: 'sealed-file-changed',
      level: 'notice',
      file,
      line: 1,
      message: `${files.length}个封存过的文件只有换行符不同（封存按LF计），内容没有变，不算改动`,
      hint: '多半是git在Windows上换的，可以不管；要一字不差，运行git config --global core.autocrlf input，再重新克隆',
    },
  ];
}
