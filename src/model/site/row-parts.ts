import type { CurrentEntry } from '../../data/as-of.ts';
import { heldFor } from '../../data/held.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from './site-data.ts';

/** The most elements that the rows of one page make, so that a small computer can show it. */
const MOST_ELEMENTS = 2000;

/** How many rows a page carries of a table that makes so many elements a row. */
export function rowsThatFit(elements: number): number {
  return Math.floor(MOST_ELEMENTS / elements);
}

/** A page of a long list: the rows of a place or year, or, of very many, a page of them. */
export interface RowPart<T> {
  /** The name of its folder: `330402`, `2024`, `2024-2`. */
  readonly id: string;
  /** 「南湖区」「2024年」「2024年，第2页」 */
  readonly title: string;
  readonly rows: readonly T[];
}

/** Rows that stand together, in the order of the list. */
export interface RowGroup<T> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly T[];
}

/** The pages of a list of which `most` rows fit on one; none when all of them do. */
export function rowParts<T>(groups: readonly RowGroup<T>[], most: number): readonly RowPart<T>[] {
  if (groups.reduce((sum, { rows }) => sum + rows.length, 0) <= most) return [];
  return groups.flatMap(({ id, title, rows }) =>
    Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => ({
      id: index === 0 ? id : `${id}-${index + 1}`,
      title: rows.length <= most ? title : `${title}，第${index + 1}页`,
      rows: rows.slice(index * most, (index + 1) * most),
    })),
  );
}

/** The groups of a list as far as `most` rows of all of them go. */
export function firstRows<G, T>(
  groups: readonly G[],
  rowsOf: (group: G) => readonly T[],
  most: number,
): { readonly group: G; readonly rows: readonly T[] }[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = rowsOf(group).slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ group, rows }];
  });
}

/** Where a row of a dataset is listed when its list does not show it; undefined without such a page. */
export function rowRoute(site: SiteData, name: string, id: string): string | undefined {
  const part = heldFor(
    site.edition,
    `part by row ${name}`,
    () =>
      new Map(
        datasetParts(site, name).flatMap((each) =>
          each.rows.map(({ cells }) => [cells['id'], each.id] as const),
        ),
      ),
  ).get(id);
  return part === undefined ? undefined : `data/${name}/rows/${part}/#row-${id}`;
}

/** The pages of a dataset as of today: of a snapshot by place, else by year, else in its order. */
export function datasetParts(site: SiteData, name: string): readonly RowPart<CurrentEntry>[] {
  const held = site.dataset(name);
  if (held === undefined) return [];
  const { dataset, current } = held;
  return heldFor(dataset, `parts ${site.today}`, () => {
    const { columns, kind } = dataset.schema;
    const filled = Object.entries(columns).filter(([key]) =>
      current.entries.some(({ cells }) => cells[key]),
    );
    const keyOf = (type: string) => filled.find(([, { field }]) => field.type === type)?.[0];
    const [day, division] = [keyOf('date'), keyOf('division')];
    const isByYear = day !== undefined && (kind === 'batch' || division === undefined);
    const key = isByYear ? day : division;
    const idOf = ({ cells }: CurrentEntry) =>
      /^(\d{6}|\d{4}(?=-))/.exec(cells[key ?? ''] ?? '')?.[0] ?? REST;
    const titleOf = (id: string, [first]: readonly CurrentEntry[]) => {
      if (id === REST) return key === undefined ? '全部' : '没有写明的';
      return isByYear ? `${id}年` : placeName(site, id, first?.version ?? site.today);
    };
    const groups = [...Map.groupBy(current.entries, idOf)]
      .map(([id, rows]) => ({ id, title: titleOf(id, rows), rows }))
      .sort(
        (a, b) => (a.id < b.id ? -1 : 1) * (isByYear && a.id !== REST && b.id !== REST ? -1 : 1),
      );
    return rowParts(groups, rowsThatFit(filled.length * 1.5 + 1));
  });
}

/** The rows that say neither place nor year come last: behind all digits. */
const REST = 'rows';
