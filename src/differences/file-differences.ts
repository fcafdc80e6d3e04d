import type { Edition } from '../data/edition.ts';
import type { EditionFiles } from '../data/files.ts';
import { isIgnoredName } from '../data/known-files.ts';
import { sealedHash } from '../data/sealed-bytes.ts';
import { jsonChanges, proseChanges } from './document-changes.ts';
import type { ItemDifference, Unrecorded } from './differences.ts';
import { type ItemGroup, itemOf, titleOf } from './item-of.ts';
import { ledgerChanges, recordedSubjects } from './recorded.ts';
import { type CellChange, csvChanges } from './table-changes.ts';
import { unrecordedRows } from './tampered-files.ts';

type Groups = Readonly<Record<ItemGroup, readonly ItemDifference[]>>;

/** What changed in everything that is no table of a dataset, and what of it no ledger records. */
export function fileDifferences(
  before: Edition,
  now: Edition,
): Groups & { readonly unrecorded: readonly Unrecorded[] } {
  const [old, held] = [contents(before.files), contents(now.files)];
  const recorded = recordedSubjects(before.files, now.files);
  const items = new Map<string, FileChange[]>();
  const unrecorded: Unrecorded[] = ledgerChanges(before.files, now.files);
  for (const path of [...new Set([...old.keys(), ...held.keys()])].sort()) {
    const item = itemOf(path);
    const [from, to] = [old.get(path), held.get(path)];
    if (item === undefined || (from !== undefined && to !== undefined && from.hash === to.hash)) {
      continue;
    }
    const key = `${item.group} ${item.id}`;
    const change = { path, from: from?.text(), to: to?.text() };
    items.set(key, [...(items.get(key) ?? []), change]);
    if (!recorded.has(path)) unrecorded.push(...unrecordedIn(change));
  }
  const groups: Record<ItemGroup, ItemDifference[]> = {
    ...{ notices: [], evaluations: [], rules: [], prose: [], config: [], files: [] },
  };
  for (const [key, changes] of items) {
    const [group, id = ''] = key.split(' ', 2) as [ItemGroup, string?];
    groups[group].push(differenceOf(id, changes));
  }
  return { ...groups, unrecorded };
}

/** A file that is not what it was; undefined where there is none. */
interface FileChange {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function contents(
  files: EditionFiles,
): Map<string, { readonly hash: string; readonly text: () => string }> {
  const found = [...files.walked.found.values()].filter(
    ({ kind, name }) => kind === 'file' && !isIgnoredName(name),
  );
  return new Map(
    found.map(({ path }) => {
      const bytes = files.bytes(path) ?? new Uint8Array();
      return [path, { hash: sealedHash(bytes), text: () => new TextDecoder().decode(bytes) }];
    }),
  );
}

function differenceOf(id: string, changes: readonly FileChange[]): ItemDifference {
  const isNew = changes.every(({ from }) => from === undefined);
  const isGone = changes.every(({ to }) => to === undefined);
  const texts = changes.map(({ path, from, to }) => ({ path, text: to ?? from ?? '' }));
  return {
    id,
    title: texts.map(({ path, text }) => titleOf(path, text)).find(Boolean) ?? id,
    change: isNew ? 'added' : isGone ? 'removed' : 'changed',
    files: changes.map(({ path }) => path),
    changed: isNew || isGone ? [] : changes.flatMap(cellsOf),
  };
}

function cellsOf({ path, from, to }: FileChange): (CellChange & { readonly file: string })[] {
  const named = (changes: readonly CellChange[]) =>
    changes.map((each) => ({ file: path, ...each }));
  if (from === undefined || to === undefined) {
    const isNew = from === undefined;
    return named([{ id: '', field: '文件', from: isNew ? '' : '有', to: isNew ? '新加' : '' }]);
  }
  if (path.endsWith('.json')) return named(jsonChanges(from, to));
  if (path.endsWith('.mdx')) return named(proseChanges(from, to));
  if (!path.endsWith('.csv')) return [];
  const { added, removed, changed } = csvChanges(from, to);
  const row = (id: string, before: string, after: string) =>
    ({ id, field: '*', from: before, to: after }) as const;
  return named([
    ...changed,
    ...added.map((id) => row(id, '', '新行')),
    ...removed.map((id) => row(id, '有', '')),
  ]);
}

/** Tables to which rows are added as things happen, each row a record of its own. */
const GROWING = /^data\/(?:terms\/[^/]+|.*\/decisions|.*\/special)\.csv$/;

/** What had been published and is otherwise now; what is new, drafts and files of public/ are not. */
function unrecordedIn({ path, from, to }: FileChange): Unrecorded[] {
  const isDraft = path.endsWith('.mdx') && /^draft:\s*true\s*$/m.test(from ?? '');
  if (from === undefined || path.startsWith('public/') || isDraft) return [];
  if (to === undefined) return [{ file: path, kind: 'removed' }];
  if (path.endsWith('.csv')) return unrecordedRows(path, csvChanges(from, to), GROWING.test(path));
  const changes = path.endsWith('.json') ? jsonChanges(from, to) : proseChanges(from, to);
  return changes
    .filter((change) => !isOutcome(path, change))
    .map(({ field, from: was, to: is }) => ({
      ...({ file: path, kind: 'changed', field, from: was, to: is } as const),
    }));
}

/** The outcome of a notice comes after it, and so is no change of what was published. */
function isOutcome(path: string, { field, from }: CellChange): boolean {
  return path.endsWith('/notice.json') && field.startsWith('outcome') && from === '';
}
