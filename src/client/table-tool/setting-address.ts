import type { ToolRange, ToolSetting } from './tool-table.ts';

const RANGE = /^(-?\d*\.?\d*)\.\.(-?\d*\.?\d*)$/;
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

/** The setting that an address asks for; `keys` are the columns of the table, others are left alone. */
export function settingOf(
  search: URLSearchParams,
  keys: readonly string[],
  prefix = '',
): ToolSetting {
  const all = (name: string) => search.getAll(`${prefix}${name}`);
  const chosen: Record<string, string[]> = {};
  const ranges: Record<string, ToolRange> = {};
  for (const key of keys) {
    for (const value of all(key)) {
      const bounds = RANGE.exec(value);
      if (bounds === null) (chosen[key] ??= []).push(value);
      else ranges[key] = { ...bound('min', bounds[1]), ...bound('max', bounds[2]) };
    }
  }
  const sort = all(SORT)[0] ?? '';
  const sortKey = sort.replace(/^-/, '');
  return {
    query: all(QUERY)[0] ?? '',
    chosen,
    ranges,
    sort: keys.includes(sortKey) ? { key: sortKey, isDescending: sort.startsWith('-') } : undefined,
    hidden: (all(HIDDEN)[0] ?? '').split('.').filter((key) => keys.includes(key)),
  };
}

function bound(name: 'min' | 'max', text: string | undefined): ToolRange {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? {} : { [name]: value };
}
