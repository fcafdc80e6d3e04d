import type { ToolSetting } from '../../client/table-tool/tool-table.ts';

/** For tests: a list and what is asked of it, worked out in the plainest way. */

/** A column of facts: what a reader sees, and what it is compared by, '' when nothing. */
export interface FactColumn<T> {
  readonly key: string;
  readonly type?: 'number' | 'date';
  readonly facet?: 'value' | 'year' | 'range';
  readonly text: (fact: T) => string;
  readonly value?: (fact: T) => string;
}

/** Made once: one for each two texts takes minutes. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** Facts by their places, with the texts and values of each. */
export function askedList<T>(facts: readonly T[], columns: readonly FactColumn<T>[]) {
  const texts = facts.map((fact) => columns.map(({ text }) => text(fact)));
  const values = facts.map((fact) => columns.map(({ text, value = text }) => value(fact)));
  const facetOf = (row: number, at: number) => {
    const value = values[row]?.[at] ?? '';
    return columns[at]?.facet === 'year' ? value.slice(0, 4) : value;
  };

  /** The places of the facts that a setting leaves, in its order. */
  function left({ query, chosen, ranges, sort }: ToolSetting, except = -1): number[] {
    const rows = [...facts.keys()].filter(
      (row) =>
        (query === '' || texts[row]?.some((text) => text.includes(query))) &&
        columns.every(({ key }, at) => {
          if (at === except) return true;
          const wanted = chosen[key] ?? [];
          const { min, max } = ranges[key] ?? {};
          const value = values[row]?.[at] ?? '';
          return (
            (wanted.length === 0 || wanted.includes(facetOf(row, at))) &&
            (min === undefined || (value !== '' && Number(value) >= min)) &&
            (max === undefined || (value !== '' && Number(value) <= max))
          );
        }),
    );
    const by = columns.findIndex(({ key }) => key === sort?.key);
    if (by === -1 || sort === undefined) return rows;
    const valueOf = (row: number) => values[row]?.[by] ?? '';
    const compare = (a: string, b: string) =>
      columns[by]?.type === 'number' ? Number(a) - Number(b) : COLLATOR.compare(a, b);
    const sign = sort.isDescending ? -1 : 1;
    return [
      ...rows
        .filter((row) => valueOf(row) !== '')
        .sort((a, b) => sign * compare(valueOf(a), valueOf(b))),
      ...rows.filter((row) => valueOf(row) === ''),
    ];
  }

  /** How many facts each value of a facet would leave beside the other conditions; none with 0. */
  function counts(setting: ToolSetting, key: string): Record<string, number> {
    const at = columns.findIndex((column) => column.key === key);
    const counted: Record<string, number> = {};
    for (const row of left({ ...setting, sort: undefined }, at)) {
      const value = facetOf(row, at);
      counted[value] = (counted[value] ?? 0) + 1;
    }
    return counted;
  }

  /** Anything that a reader may ask; `queries` are words that some facts hold. */
  function anySetting(below: (bound: number) => number, queries: readonly string[]): ToolSetting {
    const oneOf = <V>(from: readonly V[]) => from[below(from.length)] as V;
    const chosen: Record<string, string[]> = {};
    const ranges: Record<string, { min?: number; max?: number }> = {};
    columns.forEach(({ key, facet }, at) => {
      if (facet === undefined || below(3) > 0) return;
      if (facet === 'range') ranges[key] = { [oneOf(['min', 'max'])]: below(60) };
      else chosen[key] = [facetOf(below(facts.length), at), facetOf(below(facts.length), at)];
    });
    return {
      query: below(3) === 0 ? oneOf(queries) : '',
      chosen,
      ranges,
      sort: below(2) === 0 ? undefined : { key: oneOf(columns).key, isDescending: below(2) === 0 },
      hidden: [],
    };
  }

  return { left, counts, anySetting };
}
