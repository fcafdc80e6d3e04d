import { heldFor } from '../../data/held.ts';
import { type RowPart, rowParts, rowsThatFit } from '../site/row-parts.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { aliasesOf } from './aliases.ts';
import { placeName } from './places.ts';
import { eventsOf } from './space-profile.ts';

/** One line of the space directory. */
export interface DirectoryLine {
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
  const lines = site.rows('spaces').map((entry): DirectoryLine => {
    const dates = (eventsOf(site).get(entry.row.id) ?? []).map(({ row }) => row.date ?? '');
    return {
      entry,
      place: placeName(site, entry.row.division, entry.version),
      otherNames: otherNames(site, entry),
      mentions: dates.length,
      firstSeen: dates.filter((date) => date !== '').sort()[0],
    };
  });
  return [...Map.groupBy(lines, ({ entry }) => entry.row.division)]
    .sort(([a], [b]) => byPlace(a, b))
    .map(([division, held]) => ({ division, place: held[0]?.place ?? division, lines: held }));
}

/** Cells, links and times of a line of the directory. */
const ELEMENTS_OF_LINE = 14;

/** The pages of a directory that is too long for one, by place; none otherwise. */
export function directoryParts(site: SiteData): readonly RowPart<DirectoryLine>[] {
  return heldFor(site.edition, 'directory parts', () =>
    rowParts(
      directory(site).map(({ division, place, lines }) => ({
        id: division,
        title: place,
        rows: lines,
      })),
      rowsThatFit(ELEMENTS_OF_LINE),
    ),
  );
}

function byPlace(a: string, b: string): number {
  const key = (code: string) => (code.endsWith('00') ? `${code.slice(0, 4)}~` : code);
  return key(a) < key(b) ? -1 : 1;
}

/** Printed forms other than the name, and former names. */
function otherNames(site: SiteData, { row }: RowsOf<'spaces'>[number]): string[] {
  const printed = (aliasesOf(site).get(`空间 ${row.id}`) ?? []).map(({ written }) => written);
  const former = row.formerNames === null ? [] : row.formerNames.split('；');
  return [...new Set([...former, ...printed])].filter((name) => name !== row.name);
}
