import { orderWords, rangeWords, valueWords } from './column-words.ts';
import type { ToolColumn, ToolSetting } from './tool-table.ts';

/** What a setting asks of a table with these columns, for the paper, on which its tools are not; '' when nothing. */
export function askedInWords(setting: ToolSetting, columns: readonly ToolColumn[]): string {
  const { query, chosen, ranges, sort, hidden } = setting;
  const titlesOf = (keys: readonly string[]) =>
    columns.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
  const narrowed = columns.flatMap((column) => {
    const values = (chosen[column.key] ?? []).map((value) => valueWords(column, value));
    const range = rangeWords(ranges[column.key] ?? {});
    return [
      ...(values.length === 0 ? [] : [`${column.title}：${values.join('、')}`]),
      ...(range === '' ? [] : [`${column.title}：${range}`]),
    ];
  });
  const sorted = columns.find(({ key }) => key === sort?.key);
  const left = titlesOf(hidden);
  return [
    ...(query.trim() === '' ? [] : [`找「${query.trim()}」`]),
    ...narrowed,
    ...(sorted === undefined || sort === undefined ? [] : [orderWords(sorted, sort.isDescending)]),
    ...(left.length === 0 ? [] : [`没有列${left.join('、')}`]),
  ].join('；');
}
