import { comparisonWord } from '../../text/comparison.ts';
import type { ToolColumn, ToolRange } from './tool-table.ts';

const UNIT = /\((.*)\)$/;

/** The title of a column without its unit: 「空余工位」 of 「空余工位(个)」. */
export function plainTitle({ title }: ToolColumn): string {
  return title.replace(UNIT, '');
}

/** The unit that its title states; '' without one. */
export function unitOf({ title }: ToolColumn): string {
  return UNIT.exec(title)?.[1] ?? '';
}

/** Whether readers look for the end of a column first: the most, the newest, but the cheapest and what ends first. */
export function isMostFirst({ type, isLeastFirst }: ToolColumn): boolean {
  return type !== 'text' && isLeastFirst !== true;
}

/** An order of the rows as readers ask for it: 「空余工位：多的在前」. */
export function orderWords(column: ToolColumn, isDescending: boolean): string {
  const [least, most] = ends(column);
  return `${plainTitle(column)}：${isDescending ? most : least}`;
}

function ends(column: ToolColumn): readonly [string, string] {
  if (column.type === 'text') return ['按拼音', '按拼音倒排'];
  if (column.type === 'date') return ['早的在前', '晚的在前'];
  const unit = unitOf(column);
  if (unit === '') return ['小的在前', '大的在前'];
  const isHigh = column.isLeastFirst === true || unit === '%' || unit === '分';
  return isHigh ? ['低的在前', '高的在前'] : ['少的在前', '多的在前'];
}

/** A value of a list, in words. */
export function valueWords({ facet }: ToolColumn, value: string): string {
  if (value === '') return '没有写';
  return facet === 'year' ? `${value}年` : comparisonWord(value);
}

/** The bounds of a number: 「不少于100、不多于300」; '' without any. */
export function rangeWords({ min, max }: ToolRange): string {
  const ends = [
    ...(min === undefined ? [] : [`不少于${min}`]),
    ...(max === undefined ? [] : [`不多于${max}`]),
  ];
  return ends.join('、');
}

/** What is chosen of a column on its button: the value itself, of several how many. */
export function chosenWords(column: ToolColumn, values: readonly string[]): string {
  const [first] = values;
  if (first === undefined) return plainTitle(column);
  const chosen = values.length === 1 ? valueWords(column, first) : `${values.length}项`;
  return `${plainTitle(column)}：${chosen}`;
}
