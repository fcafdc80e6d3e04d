import type { SiteData } from '../site/site-data.ts';
import { type DesksStated, desksStated } from './desks-stated.ts';
import { directory } from './directory.ts';
import { isListed } from './listed.ts';
import { shortPlaceName } from './places.ts';

/** The free desks of the listed spaces of one place. */
export interface FreeDesksOfPlace extends DesksStated {
  readonly place: string;
  /** Its last part: 「平湖市」. */
  readonly name: string;
}

/** More places are looked for in their list, not at a glance. */
const MOST_PLACES = 10;

/**
 * The free desks of each place of the directory, in its order: places are never ranked. None where the
 * register has one place or too many, or tells of fewer than half of the spaces.
 */
export function freeDesksByPlace(site: SiteData): readonly FreeDesksOfPlace[] {
  const groups = directory(site);
  if (groups.length < 2 || groups.length > MOST_PLACES) return [];
  const places = groups.map(({ division, place, lines }) => {
    const listed = lines.map(({ entry }) => entry).filter(({ row }) => isListed(row));
    const name = shortPlaceName(site, division, site.today);
    return { place, name, ...desksStated(listed, 'freeDesks') };
  });
  const [stated, without] = [sumOf(places, 'stated'), sumOf(places, 'without')];
  return stated > without ? places : [];
}

function sumOf(places: readonly FreeDesksOfPlace[], key: 'stated' | 'without'): number {
  return places.reduce((sum, place) => sum + place[key], 0);
}
