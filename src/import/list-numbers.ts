import type { Known } from './known.ts';
import type { Change } from './result.ts';
import type { SettledRow } from './settle.ts';

/** Counts the rows of a list whose sheet has no running number; what was given, by row. */
export function numbered(rows: readonly SettledRow[], found: readonly string[]): Change[] {
  if (found.includes('number')) return [];
  return rows.map((row, index) => given(row, 'number', String(index + 1)));
}

/** Gives a row without an id that of the space of its very name. */
export function identified(rows: readonly SettledRow[], { idsByName }: Known): Change[] {
  const spaces = idsByName.get('spaces');
  return rows.flatMap((row) => {
    const id = spaces?.get(row.cells.get('name') ?? '');
    return id === undefined || (row.cells.get('id') ?? '') !== '' ? [] : [given(row, 'id', id)];
  });
}

function given({ raw, cells }: SettledRow, key: string, to: string): Change {
  cells.set(key, to);
  return { file: raw.file, cell: raw.addressOf(key), from: '', to, kind: 'id' };
}
