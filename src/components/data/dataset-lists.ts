import type { CurrentEntry } from '../../data/as-of.ts';
import { type CitedSources, citedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { registerOf } from '../../schemas/datasets.ts';
import type { List } from '../list/list-column.ts';
import { cellReader } from './cell-parts.ts';
import { dataList } from './data-list.ts';
import { shownTable } from './shown-table.ts';

/** A list of rows of a dataset with the sources of some of them. */
export interface CitedList {
  readonly list: List<CurrentEntry>;
  readonly sources: CitedSources;
}

/** How many rows stand above the index of the pages of a dataset. */
const FIRST_ROWS = 20;

/** All rows of a dataset, above the index of the pages that they are on; `isFile` cites for all. */
export function allRowsList(site: SiteData, name: string, isFile: boolean): CitedList {
  return citedList(site, name, {
    route: `data/${name}/rows/`,
    entries: site.dataset(name)?.current.entries ?? [],
    most: FIRST_ROWS,
    isFile,
  });
}

/** The rows that the section of a dataset lists; as many stand there as a page carries. */
export function registerList(site: SiteData, name: string, isFile: boolean): CitedList {
  const page = registerOf(name)?.page;
  const lists = (typeof page === 'object' ? page.lists : undefined) ?? (() => true);
  const entries = (site.dataset(name)?.current.entries ?? []).filter(({ row }) => lists(row));
  return citedList(site, name, { route: `${name}/`, entries, isFile });
}

function citedList(
  site: SiteData,
  name: string,
  given: { route: string; entries: readonly CurrentEntry[]; most?: number; isFile: boolean },
): CitedList {
  const held = site.dataset(name);
  if (held === undefined) throw new Error(`no dataset ${name}`);
  const { dataset, current } = held;
  const { route, entries, isFile } = given;
  const { columns, left } = shownTable(dataset, { ...current, entries }, site.today);
  const most = given.most ?? entries.length - left;
  const sources = rowSources(site, name, isFile ? entries : entries.slice(0, most));
  const read = cellReader(site, name, sources);
  return { list: dataList({ dataset, columns, entries, read, route, most }), sources };
}

/** The sources of rows of a dataset. */
export function rowSources(
  site: SiteData,
  name: string,
  entries: readonly CurrentEntry[],
): CitedSources {
  const keys = Object.entries(site.dataset(name)?.dataset.schema.columns ?? {})
    .filter(([, { field }]) => field.type === 'source')
    .map(([key]) => key);
  return citedSources(
    site,
    entries.flatMap(({ cells }) => keys.map((key) => cells[key] ?? null)),
  );
}
