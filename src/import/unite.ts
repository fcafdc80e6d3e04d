import type { Known } from './known.ts';
import type { Questions } from './questions.ts';
import type { DroppedRow } from './result.ts';
import { nameOf } from './row-name.ts';
import { type SettledRow, identityOfRow } from './settle.ts';

/**
 * Rows of one thing become one: those of one 编号, one code and name, or one row of the last version.
 * Cells that differ are asked; the first value stands until they are answered.
 */
export function uniteRows(
  rows: readonly SettledRow[],
  known: Known,
  questions: Questions,
): { readonly rows: SettledRow[]; readonly dropped: DroppedRow[] } {
  const united = new Map<string, SettledRow>();
  const dropped: DroppedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row, known, index);
    const held = united.get(key);
    if (held === undefined) {
      united.set(key, row);
      continue;
    }
    const isSame = merge(held, row, known, questions);
    const where = `${held.raw.file === row.raw.file ? '' : held.raw.file}第${held.raw.row + 1}行`;
    dropped.push({
      file: row.raw.file,
      row: row.raw.row + 1,
      reason: isSame
        ? `与${where}是同一家，内容相同`
        : `与${where}是同一家，并成一行，不同的格子要定`,
    });
  }
  return { rows: [...united.values()], dropped };
}

function keyOf(row: SettledRow, { schema }: Known, index: number): string {
  const id = row.cells.get('id') ?? '';
  if (id !== '') return `id ${id}`;
  if (schema.kind === 'batch') return `row ${index}`;
  if (row.last?.['id'] !== undefined) return `id ${row.last['id']}`;
  const identity = identityOfRow(schema.name, row);
  return identity === '' ? `row ${index}` : `name ${identity}`;
}

/** Fills the first row from the second; true when they say the same. */
function merge(held: SettledRow, row: SettledRow, known: Known, questions: Questions): boolean {
  let isSame = true;
  const name = nameOf(Object.fromEntries(held.cells));
  for (const [key, value] of row.cells) {
    const first = held.cells.get(key) ?? '';
    if (value === '' || value === first) continue;
    if (first === '') {
      held.cells.set(key, value);
      continue;
    }
    isSame = false;
    const title = known.schema.columns[key]?.field.title ?? key;
    const about = { id: `${title}:${name}:两处不同`, found: `${first}；${value}` };
    const options = [first, value];
    questions.ask({ ...about, cell: held.raw.addressOf(key), options });
    const answer = questions.ask({ ...about, cell: row.raw.addressOf(key), options });
    if (answer !== undefined) held.cells.set(key, answer);
  }
  return isSame;
}
