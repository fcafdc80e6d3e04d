import type { RowsOf, SiteData } from '../site/site-data.ts';
import { placeName } from './places.ts';

/** One line of the space directory. */
interface DirectoryLine {
  readonly entry: RowsOf<'spaces'>[number];
  readonly place: string;
  readonly otherNames: readonly string[];
  readonly mentions: number;
  readonly firstSeen: string | undefined;
}

/** The spaces of one division, in the order of the table. */
export interface DirectoryGroup {
  readonly division: string;
  readonly place: string;
  readonly lines: readonly DirectoryLine[];
}

/**
 * The directory by division code; spaces known only to a city come after those of its counties.
 * Places are listed, never ranked.
 */
export function directory(site: SiteData): DirectoryGroup[] {
  const mentions = mentionsBySpace(site);
  const lines = site.rows('spaces').map((entry): DirectoryLine => {
    const dates = mentions.get(entry.row.id) ?? [];
    return {
      entry,
      place: placeName(site, entry.row.division, entry.version),
      otherNames: otherNames(site, entry),
      mentions: dates.length,
      firstSeen: dates.filter((date) => date !== '').sort()[0],
    };
  });
  const codes = [...new Set(lines.map(({ entry }) => entry.row.division))].sort(byPlace);
  return codes.map((division) => {
    const held = lines.filter(({ entry }) => entry.row.division === division);
    return { division, place: held[0]?.place ?? division, lines: held };
  });
}

function byPlace(a: string, b: string): number {
  const key = (code: string) => (code.endsWith('00') ? `${code.slice(0, 4)}~` : code);
  return key(a) < key(b) ? -1 : 1;
}

function mentionsBySpace(site: SiteData): Map<string, string[]> {
  const mentions = new Map<string, string[]>();
  for (const { row } of site.rows('events')) {
    for (const id of row.spaceIds?.split('；') ?? []) {
      mentions.set(id, [...(mentions.get(id) ?? []), row.date ?? '']);
    }
  }
  return mentions;
}

/** Printed forms other than the name, and former names. */
function otherNames(site: SiteData, { row }: RowsOf<'spaces'>[number]): string[] {
  const printed = (site.edition.aliases?.entries ?? [])
    .filter((alias) => alias.row.object === '空间' && alias.row.targetId === row.id)
    .map((alias) => alias.row.written);
  const former = row.formerNames === null ? [] : row.formerNames.split('；');
  return [...new Set([...former, ...printed])].filter((name) => name !== row.name);
}
