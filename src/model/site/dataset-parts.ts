import type { CurrentEntry } from '../../data/as-of.ts';
import { heldFor } from '../../data/held.ts';
import { placeName } from '../spaces/places.ts';
import { type RowPart, rowParts, rowsThatFit } from './row-parts.ts';
import type { SiteData } from './site-data.ts';

/** How many rows of a dataset a page carries: every other cell holds a link, or what its code means. */
export function datasetRowsThatFit(columns: number): number {
  return rowsThatFit(columns * 1.5 + 1);
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
    const statedByAll = (key: string) => current.entries.every(({ cells }) => cells[key]);
    const keyOf = (type: string) => {
      const keys = filled.flatMap(([key, { field }]) => (field.type === type ? [key] : []));
      return keys.find(statedByAll) ?? keys[0];
    };
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
    return rowParts(groups, datasetRowsThatFit(filled.length));
  });
}

/** The rows that say neither place nor year come last: behind all digits. */
const REST = 'rows';
