import { sumDecimal } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { type DirectoryLine, directory } from './directory.ts';
import { isListed } from './listed.ts';
import { shortPlaceName } from './places.ts';

/** The free desks of one place. */
export interface FreeDesksOfPlace {
  readonly place: string;
  /** Its last part: 「平湖市」. */
  readonly name: string;
  /** The sum of the spaces that say; undefined when none does. */
  readonly desks: string | undefined;
  /** Listed spaces that do not say. */
  readonly without: number;
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
  const places = groups.map(({ division, place, lines }) => ({
    place,
    name: shortPlaceName(site, division, site.today),
    ...freeDesks(lines),
  }));
  const total = groups.reduce((sum, { lines }) => sum + lines.filter(isOfRegister).length, 0);
  const without = places.reduce((sum, each) => sum + each.without, 0);
  return without * 2 < total ? places : [];
}

function freeDesks(lines: readonly DirectoryLine[]) {
  const listed = lines.filter(isOfRegister);
  const held = listed.flatMap(({ entry: { row } }) =>
    typeof row.freeDesks === 'number' ? [row.freeDesks] : [],
  );
  return {
    desks: held.length === 0 ? undefined : sumDecimal(held),
    without: listed.length - held.length,
  };
}

const isOfRegister = ({ entry }: DirectoryLine) => isListed(entry.row);
