import type { ToolColumn, ToolRange, ToolSetting } from './tool-table.ts';

/** What a setting asks of a table with these columns, for the paper, on which its tools are not; '' when nothing. */
export function askedInWords(setting: ToolSetting, columns: readonly ToolColumn[]): string {
  const { query, chosen, ranges, sort, hidden } = setting;
  const titlesOf = (keys: readonly string[]) =>
    columns.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
  const narrowed = columns.flatMap((column) => [
    ...valuesInWords(column, chosen[column.key] ?? []),
    ...rangeInWords(column, ranges[column.key] ?? {}),
  ]);
  const sorted = columns.find(({ key }) => key === sort?.key);
  const left = titlesOf(hidden);
  return [
    ...(query.trim() === '' ? [] : [`找「${query.trim()}」`]),
    ...narrowed,
    ...(sorted === undefined || sort === undefined
      ? []
      : [`按${sorted.title}${orderWords(sorted)[sort.isDescending ? 1 : 0]}排列`]),
    ...(left.length === 0 ? [] : [`没有列${left.join('、')}`]),
  ].join('；');
}

/** The rising and the falling order of a column, in words. */
export function orderWords({ type }: ToolColumn): readonly [string, string] {
  if (type === 'number') return ['从小到大', '从大到小'];
  return type === 'date' ? ['从早到晚', '从晚到早'] : ['顺序', '倒序'];
}

/** A value of a list, in words. */
export function valueWords({ facet }: ToolColumn, value: string): string {
  if (value === '') return '没有写';
  return facet === 'year' ? `${value}年` : value;
}

function valuesInWords(column: ToolColumn, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  return [`${column.title}：${values.map((value) => valueWords(column, value)).join('、')}`];
}

function rangeInWords({ title }: ToolColumn, { min, max }: ToolRange): string[] {
  const ends = [
    ...(min === undefined ? [] : [`不少于${min}`]),
    ...(max === undefined ? [] : [`不多于${max}`]),
  ];
  return ends.length === 0 ? [] : [`${title}：${ends.join('、')}`];
}
