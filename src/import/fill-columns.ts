import type { FieldMeta } from '../schemas/cell.ts';
import { AS_BEFORE, LEAVE_BLANK } from './cells/converted.ts';
import { division as divisionCell } from './cells/division.ts';
import type { Known } from './known.ts';
import type { Questions } from './questions.ts';
import { nameOf } from './row-name.ts';
import type { SettledRow } from './settle.ts';

/**
 * Fills the columns that the dataset must have and the sheet has not: from headings between the rows
 * (墨池区), else as answered, once for the whole column. `leftOut` are columns of the sheet that are none
 * of the table, as far as their names say. Returns the keys that were added.
 */
export function fillColumns(
  rows: readonly SettledRow[],
  held: ReadonlySet<string>,
  known: Known,
  title: string,
  questions: Questions,
  leftOut: readonly string[],
): string[] {
  const missing = Object.entries(known.schema.columns)
    .filter(([key, { field }]) => field.required && key !== 'id' && !held.has(key))
    .map(([key, { field }]) => ({ key, field }));
  for (const { key, field } of missing) {
    if (key === 'division' && fillFromSections(rows, known, field)) continue;
    fill(rows, key, field, known, title, questions, leftOut);
  }
  return missing.map(({ key }) => key);
}

function fill(
  rows: readonly SettledRow[],
  key: string,
  field: FieldMeta,
  known: Known,
  title: string,
  questions: Questions,
  leftOut: readonly string[],
): void {
  const values = valuesOf(field, known);
  const isSource = field.type === 'source';
  // 众创空间、科技企业孵化器名录 names two: which rows are of which, nobody can know.
  const mentioned = values.filter((value) => value.length > 1 && title.includes(value));
  const named = mentioned.length === 1 ? mentioned[0] : undefined;
  const isCarried = known.last !== undefined && !isSource && rows.some(({ last }) => last?.[key]);
  const likely = isCarried ? AS_BEFORE : isSource ? undefined : named;
  const answer = questions.ask({
    id: `缺列:${field.title}`,
    found: `表里没有「${field.title}」，这一列必须有${leftOut.length === 0 ? '' : `；要是没有收的列（${leftOut.join('、')}）里有一列就是它，把那一列的列名改成「${field.title}」`}`,
    options: [...(isCarried ? [AS_BEFORE] : []), ...values],
    ...(likely === undefined ? {} : { default: likely }),
  });
  const chosen = answer ?? likely ?? '';
  const open = rows.filter(({ cells, last }) => {
    const value = chosen === AS_BEFORE ? (last?.[key] ?? '') : chosen;
    cells.set(key, value);
    return value === '';
  });
  if (chosen !== AS_BEFORE) return;
  for (const { cells, raw } of open) {
    const own = questions.ask({
      id: `缺列:${field.title}:上一版没有的`,
      cell: raw.addressOf(key),
      found: `上一版没有的${open.length}行的「${field.title}」`,
      options: values,
      ...(named === undefined ? {} : { default: named }),
    });
    const value = own ?? named ?? '';
    cells.set(key, value === LEAVE_BLANK ? '' : value);
  }
}

function valuesOf(field: FieldMeta, known: Known): readonly string[] {
  if (field.values !== undefined) return field.values;
  if (field.type === 'source') return known.sourceIds;
  return field.type === 'division' ? [...known.divisions.codes].sort() : [];
}

/** True when the headings above all rows are names of divisions. */
function fillFromSections(rows: readonly SettledRow[], known: Known, field: FieldMeta): boolean {
  const codes = rows.map(({ raw, cells }) => {
    const about = { text: raw.section, key: 'division', field, known, is1904: false } as const;
    const rest = { cell: { kind: 'text', text: raw.section }, accepts: () => true } as const;
    if (raw.section === '') return undefined;
    const read = divisionCell({ ...about, ...rest, rowName: nameOf(Object.fromEntries(cells)) });
    return 'text' in read ? read.text : undefined;
  });
  if (codes.length === 0 || codes.includes(undefined)) return false;
  for (const [index, { cells }] of rows.entries()) cells.set('division', codes[index] ?? '');
  return true;
}
