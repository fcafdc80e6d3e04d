import { heldFor } from '../../data/held.ts';
import { everyRow } from '../../data/as-of.ts';
import { type ClauseLink, clauseLinks } from '../policies/clause-links.ts';
import { type RepeatGroup, publishedGroups, repeats } from '../repeats/repeats.ts';
import { rowRoute } from '../site/dataset-parts.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { shortPlaceName } from '../spaces/places.ts';
import { newestFirst, shownRecords, supportList } from './support-list.ts';
import { stated } from './recipient.ts';

type Entry = RowsOf<'support'>[number];

/** What pages look up about support records, made once an edition. */
export interface SupportRegister {
  readonly byId: ReadonlyMap<string, Entry>;
  /** The records that change a record or carry it on, oldest first, by its id. */
  readonly laterOf: ReadonlyMap<string, readonly Entry[]>;
  /** By space, newest first. */
  readonly bySpace: ReadonlyMap<string, readonly Entry[]>;
  /** Published groups of repeats by space. */
  readonly groupsOfSpace: ReadonlyMap<string, readonly RepeatGroup[]>;
  /** Of spaces that are no longer listed too: their last name. */
  readonly spaceNames: ReadonlyMap<string, string>;
  /** Where a space is, of those that are no longer listed too; '' where that is not known. */
  placeOf(id: string): string;
  readonly noticeTitles: ReadonlyMap<string, string>;
  /** The clauses of a 依据条款 cell. */
  clausesOf(cell: string | null): readonly ClauseLink[];
  /** The page of a space; undefined for one that is no longer listed. */
  spaceRoute(id: string): string | undefined;
  /** Where a record is shown: `support/#p01`; undefined for one that only the data files hold. */
  routeOf(id: string): string | undefined;
}

/** The register of the edition as of today. */
export function supportRegister(site: SiteData): SupportRegister {
  return heldFor(site.edition, 'support', () => makeRegister(site));
}

/** The 来源 cells of a space's support, for numbering the sources of its page. */
export function spaceSupportSources(site: SiteData, spaceId: string): (string | null)[] {
  return (supportRegister(site).bySpace.get(spaceId) ?? []).map(({ row }) => row.sources);
}

function makeRegister(site: SiteData): SupportRegister {
  const rows = [...site.rows('support')].sort(newestFirst);
  const shown = new Set(shownRecords(supportList(site)).map(({ row }) => row.id));
  const listed = new Set(site.rows('spaces').map(({ row }) => row.id));
  const spaces = everySpace(site);
  const clauses = new Map<string, readonly ClauseLink[]>();
  return {
    byId: new Map(rows.map((entry) => [entry.row.id, entry])),
    laterOf: grouped([...rows].reverse(), ({ row }) => [stated(row.originalId)]),
    bySpace: grouped(rows, ({ row }) => [stated(row.spaceId)]),
    groupsOfSpace: grouped(publishedGroups(repeats(site)), ({ records }) => [
      ...new Set(records.map(({ row }) => stated(row.spaceId))),
    ]),
    spaceNames: new Map([...spaces].map(([id, { row }]) => [id, String(row['name'])])),
    placeOf: (id) => {
      const { row: { division } = {}, version = '' } = spaces.get(id) ?? {};
      return typeof division === 'string' ? shortPlaceName(site, division, version) : '';
    },
    spaceRoute: (id) => (listed.has(id) ? `spaces/${id}/` : undefined),
    noticeTitles: new Map(site.edition.notices.map(({ id, notice }) => [id, notice.title])),
    clausesOf: (cell) => {
      const ids = stated(cell);
      if (ids === undefined) return [];
      const links = clauses.get(ids) ?? clauseLinks(site, ids.split('；'));
      clauses.set(ids, links);
      return links;
    },
    routeOf: (id) => (shown.has(id) ? `support/#${id}` : rowRoute(site, 'support', id)),
  };
}

function everySpace({ edition, today }: SiteData) {
  const spaces = edition.datasets.get('spaces');
  return new Map(spaces === undefined ? [] : everyRow(spaces, today));
}

function grouped<T>(
  values: readonly T[],
  keysOf: (value: T) => readonly (string | undefined)[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      if (key === undefined) continue;
      const mine = groups.get(key);
      if (mine === undefined) groups.set(key, [value]);
      else mine.push(value);
    }
  }
  return groups;
}
