import type { CurrentEntry } from '../../data/as-of.ts';
import { plainNumber } from '../../text/plain-number.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';
import { spaceName } from '../spaces/space-name.ts';
import { ComponentError, type HeldTable, fieldsOf, keyOf } from '../components/held-table.ts';
import { referenceName } from '../components/reference-name.ts';
import type { Confidence } from '../../charts/marks.ts';

/**
 * The key of a column that a chart needs.
 * @throws ComponentError when the prop is missing or names no column.
 */
export function neededKey(table: HeldTable, header: string | undefined, prop: string): string {
  if (header !== undefined) return keyOf(table, header, prop);
  throw new ComponentError({
    message: `这种图要写${prop}，指明用哪一列`,
    hint: `可用的列：${fieldsOf(table)
      .map(({ field }) => field.title)
      .join('、')}`,
  });
}

/** The key of a column that a chart can do without. */
export function optionalKey(
  table: HeldTable,
  header: string | undefined,
  prop: string,
): string | undefined {
  return header === undefined ? undefined : keyOf(table, header, prop);
}

/** The key of the column with this header, if the table has it. */
export function keyNamed(table: HeldTable, ...titles: string[]): string | undefined {
  return fieldsOf(table).find(({ field }) => titles.includes(field.title))?.key;
}

/** A cell as a decimal number; undefined when it holds none (a text column may hold numbers). */
export function numberIn(entry: CurrentEntry, key: string): number | undefined {
  const value = entry.row[key];
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? plainNumber(value) : undefined;
}

/** The 可信度 of a row; undefined for 低, which is not drawn. Tables without the column are 高. */
export function confidenceOf(table: HeldTable, entry: CurrentEntry): Confidence | undefined {
  const key = keyNamed(table, '可信度');
  const value = key === undefined ? '高' : entry.row[key];
  if (value === '低') return undefined;
  return value === '中' ? '中' : '高';
}

/** The unit of a figure: the prop, else the column's own, else 单位 when all rows share one. */
export function unitOf(
  table: HeldTable,
  entries: readonly CurrentEntry[],
  valueKey: string,
  prop: string | undefined,
): string {
  if (prop !== undefined) return prop;
  const own = table.schema.columns[valueKey]?.field.unit;
  if (own !== undefined) return own;
  const key = keyNamed(table, '单位');
  const units = new Set(key === undefined ? [] : entries.map(({ cells }) => cells[key] ?? ''));
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/** The note that rows on one scale differ in unit; none when they share one or the figure names it. */
export function mixedUnits(
  table: HeldTable,
  entries: readonly CurrentEntry[],
  valueKey: string,
  prop: string | undefined,
): string[] {
  const key = keyNamed(table, '单位');
  const isNamed = prop !== undefined || table.schema.columns[valueKey]?.field.unit !== undefined;
  if (key === undefined || isNamed) return [];
  const units = distinct(entries.map(({ cells }) => cells[key])).filter((unit) => unit !== '');
  return units.length > 1 ? [`单位写法不同（${units.join('、')}）`] : [];
}

/** The number with the words that the source put before or after it. */
export function qualified(table: HeldTable, entry: CurrentEntry, text: string): string {
  const qualifier = keyNamed(table, '限定', '数量限定');
  const comparison = keyNamed(table, '比较');
  const word = qualifier === undefined ? '' : (entry.cells[qualifier] ?? '');
  if (word === '余') return `${text}余`;
  if (word !== '') return word + text;
  return comparison !== undefined && entry.cells[comparison] === '~' ? `约${text}` : text;
}

/** Values of a column in order of first appearance. */
export function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined))];
}

/** Names in the order of the condition that names them, the others after, as they come. */
export function inNamedOrder(names: readonly string[], where = ''): string[] {
  const place = (name: string) => {
    const at = where.indexOf(name);
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...names].sort((a, b) => place(a) - place(b));
}

/** A cell as a label: the name instead of the code of a place or the id of a space. */
export function labelOf(site: SiteData, table: HeldTable, key: string, text: string): string {
  const field = table.schema.columns[key]?.field;
  if (field?.type === 'division') return placeName(site, text, table.asOf ?? site.today);
  if (field?.reference !== 'spaces') return text;
  return spaceName(site, text, table.day) ?? text;
}

/** The same in a drawing: the names also of documents, clauses and records, unless ids are sealed. */
export function drawnLabel(site: SiteData, table: HeldTable, key: string, text: string): string {
  const reference = table.schema.columns[key]?.field.reference;
  if (reference === undefined || table.keepsIds === true) return labelOf(site, table, key, text);
  return text
    .split('；')
    .map((id) =>
      reference === 'spaces'
        ? labelOf(site, table, key, id)
        : (referenceName(site, reference, id) ?? id),
    )
    .join('、');
}

/** Only an edition that looked for published facts says 未查到 of what it does not hold. */
export function saysNotFound({ site }: Pick<SiteData, 'site'>): boolean {
  return site.kind === 'demonstration' && !site.illustrative;
}
