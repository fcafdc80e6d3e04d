import { distance } from 'fastest-levenshtein';
import type { Known, KnownRow } from './known.ts';
import type { Questions } from './questions.ts';
import type { Change } from './result.ts';
import { nameOf } from './row-name.ts';
import type { SettledRow } from './settle.ts';

const IS_NEW = '新的一家';

/**
 * Fills 编号 where it is blank: a row that goes on from the last version, or was in an earlier one,
 * keeps its id, a new one gets the next of the edition's own numbering. A row that may be a renamed one
 * is asked; the ids that are in question are returned.
 */
export function giveIds(
  rows: readonly SettledRow[],
  known: Known,
  questions: Questions,
  changes: Change[],
): ReadonlySet<string> {
  const inQuestion = new Set<string>();
  const used = new Set(rows.map(({ cells, last }) => cells.get('id') || (last?.['id'] ?? '')));
  const gone = (known.last?.rows ?? []).filter((row) => !used.has(row['id'] ?? ''));
  let next: ((taken: ReadonlySet<string>) => string) | undefined;
  const taken = new Set([...known.ids, ...used]);
  for (const row of rows) {
    if ((row.cells.get('id') ?? '') !== '') continue;
    const id =
      row.last?.['id'] ??
      renamedId(row, gone, questions, inQuestion) ??
      known.earlierId(Object.fromEntries(row.cells));
    if (id !== undefined) {
      row.cells.set('id', id);
      continue;
    }
    next ??= numbering(known, questions);
    const given = next(taken);
    taken.add(given);
    row.cells.set('id', given);
    const cell = row.raw.addressOf('id');
    changes.push({ file: row.raw.file, cell, from: '', to: given, kind: 'id' });
  }
  return inQuestion;
}

/** The id of a row that is gone and may be this one under another name, as answered. */
function renamedId(
  { raw, cells }: SettledRow,
  gone: readonly KnownRow[],
  questions: Questions,
  inQuestion: Set<string>,
): string | undefined {
  const name = cells.get('name') ?? '';
  const isLike = (row: KnownRow) => {
    const same = ['creditCode', 'operator', 'address'].some(
      (key) => (cells.get(key) ?? '') !== '' && cells.get(key) === row[key],
    );
    const short = Math.min(name.length, nameOf(row).length);
    return same || (short >= 4 && distance(name, nameOf(row)) <= 2);
  };
  const [likely, ...others] = name === '' ? [] : gone.filter(isLike);
  if (likely === undefined) return undefined;
  const all = [likely, ...others];
  const isSure =
    others.length === 0 &&
    ['creditCode', 'operator'].some(
      (key) => (cells.get(key) ?? '') !== '' && cells.get(key) === likely[key],
    );
  const idOf = (row: KnownRow) => row['id'] ?? '';
  const answer = questions.ask({
    id: `改名:${name}`,
    cell: raw.addressOf('name'),
    found: `${name}：上一版没有这个名称，是不是${all.map((row) => `${idOf(row)}${nameOf(row)}`).join('、')}改了名`,
    options: [...all.map(idOf), IS_NEW],
    ...(isSure ? { default: idOf(likely) } : {}),
  });
  if (answer === undefined) for (const each of all) inQuestion.add(idOf(each));
  const chosen = answer ?? (isSure ? idOf(likely) : IS_NEW);
  return chosen === IS_NEW ? undefined : chosen;
}

/** The numbering most used in the edition goes on; a first table is asked how it begins. */
function numbering(known: Known, questions: Questions): (taken: ReadonlySet<string>) => string {
  const counts = new Map<string, { count: number; highest: number; width: number }>();
  for (const id of known.ids) {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
    if (digits === undefined) continue;
    const held = counts.get(prefix) ?? { count: 0, highest: 0, width: digits.length };
    counts.set(prefix, {
      count: held.count + 1,
      highest: Math.max(held.highest, Number(digits)),
      width: Math.min(held.width, digits.length),
    });
  }
  const [best] = [...counts].sort((a, b) => b[1].count - a[1].count);
  if (best === undefined) {
    const start = `${known.schema.name.charAt(0)}01`;
    const answer = questions.ask({
      id: '编号:第一个',
      found: '表里没有编号，这个数据集也还没有编号',
      options: [start],
      default: start,
    });
    const [, prefix = '', digits = '01'] = /^(.*?)(\d+)$/.exec(answer ?? start) ?? [
      '',
      answer ?? 's',
    ];
    return counter(prefix, Number(digits) - 1, digits.length);
  }
  return counter(best[0], best[1].highest, best[1].width);
}

function counter(prefix: string, highest: number, width: number) {
  let number = highest;
  return (taken: ReadonlySet<string>): string => {
    let id: string;
    do {
      number += 1;
      id = `${prefix}${String(number).padStart(width, '0')}`;
    } while (taken.has(id));
    return id;
  };
}
