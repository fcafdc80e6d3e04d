import type { ToolColumn, ToolRange, ToolSetting } from './tool-table.ts';

const RANGE = /^(-?[\de.+-]*?)\.\.(-?[\de.+-]*)$/;
/** No value of a list is longer. */
const LONGEST = 200;
const [QUERY, SORT, HIDDEN] = ['q', 'sort', 'hide'];

/** The names in an address that belong to a table with these columns; all others are left alone. */
export function settingNames(keys: readonly string[], prefix = ''): string[] {
  return [QUERY, SORT, HIDDEN, ...keys].map((name) => `${prefix}${name}`);
}

/** A setting as the query of an address; `prefix` keeps apart what several tables of a page ask. */
export function settingAddress(setting: ToolSetting, prefix = ''): URLSearchParams {
  const search = new URLSearchParams();
  const add = (name: string, value: string) => search.append(`${prefix}${name}`, value);
  if (setting.query.trim() !== '') add(QUERY, setting.query.trim());
  for (const [key, values] of Object.entries(setting.chosen)) {
    for (const value of values) add(key, value);
  }
  for (const [key, { min, max }] of Object.entries(setting.ranges)) {
    if (min !== undefined || max !== undefined) add(key, `${min ?? ''}..${max ?? ''}`);
  }
  if (setting.sort !== undefined) {
    add(SORT, `${setting.sort.isDescending ? '-' : ''}${setting.sort.key}`);
  }
  if (setting.hidden.length > 0) add(HIDDEN, setting.hidden.join('.'));
  return search;
}

/**
 * The setting that an address asks for of a table with these columns: what its controls could ask, of a list
 * values, of a number bounds. All else is left alone: nobody could see it, nor take it back.
 */
export function settingOf(
  search: URLSearchParams,
  columns: readonly Pick<ToolColumn, 'key' | 'facet'>[],
  prefix = '',
): ToolSetting {
  const all = (name: string) => search.getAll(`${prefix}${name}`);
  const chosen: Record<string, string[]> = {};
  const ranges: Record<string, ToolRange> = {};
  for (const { key, facet } of columns) {
    const values = [...new Set(all(key))].filter(({ length }) => length <= LONGEST);
    if (facet === 'range') {
      const [, min, max] = RANGE.exec(values[0] ?? '') ?? [];
      const range = { ...bound('min', min), ...bound('max', max) };
      if ('min' in range || 'max' in range) ranges[key] = range;
    } else if (facet !== undefined && values.length > 0) chosen[key] = values;
  }
  const keys = columns.map(({ key }) => key);
  const sort = all(SORT)[0] ?? '';
  const sortKey = sort.replace(/^-/, '');
  return {
    query: all(QUERY)[0] ?? '',
    chosen,
    ranges,
    sort: keys.includes(sortKey) ? { key: sortKey, isDescending: sort.startsWith('-') } : undefined,
    // The first column names the rows.
    hidden: [...new Set((all(HIDDEN)[0] ?? '').split('.'))].filter((key) => keys.indexOf(key) > 0),
  };
}

function bound(name: 'min' | 'max', text: string | undefined): ToolRange {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? {} : { [name]: value };
}
