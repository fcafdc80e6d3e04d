import type { EditionFiles } from '../data/files.ts';
import type { Unrecorded } from './differences.ts';

const LEDGERS = ['data/ledger.json', 'data/issue-ledger.json'];

/** The files of which a ledger says, since the state before, that they were changed and why. */
export function recordedSubjects(before: EditionFiles, now: EditionFiles): ReadonlySet<string> {
  const held = entriesOf(before, 'data/ledger.json').length;
  return new Set(
    entriesOf(now, 'data/ledger.json')
      .slice(held)
      .flatMap(({ subject, reason }) =>
        typeof subject === 'string' && typeof reason === 'string'
          ? [subject.replace(/#.*$/, '')]
          : [],
      ),
  );
}

/** A ledger only grows: entries that were there and are gone or changed. */
export function ledgerChanges(before: EditionFiles, now: EditionFiles): Unrecorded[] {
  return LEDGERS.flatMap((file): Unrecorded[] => {
    const [old, held] = [entriesOf(before, file), entriesOf(now, file)];
    if (old.length > 0 && held.length === 0) return [{ file, kind: 'removed' }];
    const at = old.findIndex((entry, index) => !isSame(entry, held[index]));
    if (at === -1) return [];
    return [{ file, kind: 'changed', id: `第${at + 1}条` }];
  });
}

type Entry = Readonly<Record<string, unknown>>;

function isSame(entry: Entry, other: Entry | undefined): boolean {
  return JSON.stringify(entry) === JSON.stringify(other);
}

function entriesOf(files: EditionFiles, path: string): readonly Entry[] {
  if (!files.has(path)) return [];
  try {
    const value: unknown = JSON.parse(files.read(path).text ?? '');
    return Array.isArray(value) ? (value as Entry[]) : [];
  } catch {
    return [];
  }
}
