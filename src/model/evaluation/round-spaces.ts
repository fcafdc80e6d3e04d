import type { SiteData } from '../site/site-data.ts';
import { shortPlaceName } from '../spaces/places.ts';

/** A space as a round names it. */
export interface RoundSpace {
  readonly id: string;
  readonly name: string;
  readonly division: string | undefined;
  /** The short name of its division, '' when that is not known. */
  readonly place: string;
  /** Whether it has a page of its own today. */
  readonly isListed: boolean;
}

/**
 * Looks spaces up by id as they were on a day (`frozenOn`): name and division of the version as of
 * the day, else of the newest version that holds the space; an unknown id is its own name.
 */
export function roundSpaces(site: SiteData, day: string): (id: string) => RoundSpace {
  const listed = new Set(site.rows('spaces').map(({ row }) => row.id));
  const rows = new Map<string, { name: string; division: string | null }>();
  const days = (site.dataset('spaces')?.dataset.versions ?? [])
    .map(({ asOf }) => asOf)
    .filter((each) => each <= site.today);
  for (const each of [...days, day]) {
    for (const { row } of site.rows('spaces', each)) rows.set(row.id, row);
  }
  return (id) => {
    const row = rows.get(id);
    const division = row?.division ?? undefined;
    return {
      id,
      name: row?.name ?? id,
      division,
      place: division === undefined ? '' : shortPlaceName(site, division, day),
      isListed: listed.has(id),
    };
  };
}
