import type { CurrentEntry } from '../../data/as-of.ts';
import { type CitedSources, citedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { datasetParts } from '../../model/site/dataset-parts.ts';
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

/** How many rows stand on the page of a dataset, and above the index of its pages. */
const FIRST_ROWS = 20;

/**
 * All rows of a dataset, of which its page shows the first: those that have pages of their own are in the
 * file beside the index of these, others in one beside the page. `isFile` cites for all.
 */
export function allRowsList(site: SiteData, name: string, isFile: boolean): CitedList {
  const parted = datasetParts(site, name).length > 0;
  return citedList(site, name, {
    route: parted ? `data/${name}/rows/` : `data/${name}/`,
    entries: site.dataset(name)?.current.entries ?? [],
    most: FIRST_ROWS,
    isFile,
    // As the page of the dataset numbers them, where they do not stand on it too.
    ...(isFile ? { before: pageSourceCells(site, name) } : {}),
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
  given: {
    route: string;
    entries: readonly CurrentEntry[];
    most?: number;
    isFile: boolean;
    before?: readonly (string | null)[];
  },
): CitedList {
  const held = site.dataset(name);
  if (held === undefined) throw new Error(`no dataset ${name}`);
  const { dataset, current } = held;
  const { route, entries, isFile, before = [] } = given;
  const { columns, left } = shownTable(dataset, { ...current, entries }, site.today);
  const most = given.most ?? entries.length - left;
  const cited = isFile ? entries : entries.slice(0, most);
  const sources = citedSources(site, [...before, ...sourceCells(site, name, cited)]);
  const read = cellReader(site, name, sources);
  return { list: dataList({ dataset, columns, entries, read, route, most }), sources };
}

/** The sources of rows of a dataset. */
export function rowSources(
  site: SiteData,
  name: string,
  entries: readonly CurrentEntry[],
): CitedSources {
  return citedSources(site, sourceCells(site, name, entries));
}

/** What the page of a dataset cites: in the rows that it carries, then in its notes. */
export function pageSourceCells(site: SiteData, name: string): (string | null)[] {
  const held = site.dataset(name);
  if (held === undefined) return [];
  const { first, rest } = shownTable(held.dataset, held.current, site.today);
  const notes = held.dataset.notes?.entries ?? [];
  return [...sourceCells(site, name, [...first, ...rest]), ...notes.map(({ row }) => row.sources)];
}

function sourceCells(
  site: SiteData,
  name: string,
  entries: readonly CurrentEntry[],
): (string | null)[] {
  const keys = Object.entries(site.dataset(name)?.dataset.schema.columns ?? {})
    .filter(([, { field }]) => field.type === 'source')
    .map(([key]) => key);
  return entries.flatMap(({ cells }) => keys.map((key) => cells[key] ?? null));
}
