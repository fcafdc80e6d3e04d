import type { Known, KnownRow } from './known.ts';
import type { Questions } from './questions.ts';
import { nameOf } from './row-name.ts';
import type { SettledRow } from './settle.ts';

const AS_BEFORE = '照上一版写上';
const NO_LONGER = '不再列出';

/**
 * The rows that the version before has and this one of a series has not, where they are to stay: each
 * disappearance is asked once, however many versions go without the row. `goneSince` holds for each
 * row that is gone the first day without it, and `maybeRenamed` the ids that another question is about.
 */
export function keptRows(
  rows: readonly SettledRow[],
  { last, asOf, schema }: Known,
  questions: Questions,
  goneSince: Map<string, string>,
  maybeRenamed: ReadonlySet<string>,
): SettledRow[] {
  const here = new Set(rows.map(({ cells }) => cells.get('id') ?? ''));
  for (const id of here) goneSince.delete(id);
  if (last === undefined || last.asOf >= asOf) return [];
  const gone = last.rows.filter(({ id = '' }) => !here.has(id) && !maybeRenamed.has(id));
  return gone.flatMap((row) => {
    const { id = '' } = row;
    const since = goneSince.get(id) ?? asOf;
    goneSince.set(id, since);
    const name = nameOf(row) === '' ? id : nameOf(row);
    const states = schema.columns['status']?.field.values ?? [];
    const answer = questions.ask({
      id: `少了:${name}:${since}`,
      found: `${name}在${last.asOf}的表里有，${since}的表里没有`,
      options: [...states.filter((state) => state !== row['status']), AS_BEFORE, NO_LONGER],
    });
    if (answer === NO_LONGER || answer === undefined) return [];
    return [keptRow(answer === AS_BEFORE ? row : { ...row, status: answer }, row)];
  });
}

function keptRow(cells: KnownRow, last: KnownRow): SettledRow {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
  const raw = { file: '', row: -1, cells: new Map(), addressOf: () => '', section: '' };
  return { raw, cells: new Map(filled), last };
}
