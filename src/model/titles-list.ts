import type { NoticeFolder } from '../data/notices.ts';
import { addYearsCivil, isIsoDate } from '../text/dates.ts';
import type { RowsOf, SiteData } from './site-data.ts';

/** One title as granted. Whether it is valid today is not said here. */
export interface TitleLine {
  readonly entry: RowsOf<'titles'>[number];
  /** The name of the space; its id when the current list no longer holds it. */
  readonly spaceName: string;
  /** Whether the space has a page. */
  readonly hasPage: boolean;
  /** The last day of validity, the title not being revoked; undefined = no end, or not computable. */
  readonly endsOn: string | undefined;
  readonly revokedOn: string | undefined;
  readonly notice: NoticeFolder | undefined;
  readonly announcement: NoticeFolder | undefined;
}

/** All titles, newest grant first. */
export function titlesList(site: SiteData): TitleLine[] {
  const spaces = new Map(site.rows('spaces').map(({ row }) => [row.id, row.name]));
  const notices = new Map(site.edition.notices.map((folder) => [folder.id, folder]));
  return site
    .rows('titles')
    .map((entry) => ({
      entry,
      spaceName: spaces.get(entry.row.spaceId) ?? formerName(site, entry.row.spaceId),
      hasPage: spaces.has(entry.row.spaceId),
      endsOn: lastDayOfTitle(entry.row.grantedOn, entry.row.validYears),
      revokedOn: isIsoDate(entry.row.revokedOn ?? '')
        ? (entry.row.revokedOn ?? undefined)
        : undefined,
      notice: notices.get(entry.row.noticeId ?? ''),
      announcement: notices.get(entry.row.announcementId ?? ''),
    }))
    .sort((a, b) => compare(b, a) || (a.entry.row.id < b.entry.row.id ? -1 : 1));
}

/**
 * The same day `years` later, itself a day of validity (CONTRACT §4: 29 February becomes 28
 * February, no holiday shift). Undefined without a whole number of years.
 */
export function lastDayOfTitle(
  grantedOn: string,
  years: number | string | null,
): string | undefined {
  if (typeof years !== 'number' || !Number.isInteger(years)) return undefined;
  return Number(grantedOn.slice(0, 4)) + years > 9999 ? undefined : addYearsCivil(grantedOn, years);
}

/** The name under which an older version of the list held a space. */
function formerName(site: SiteData, id: string): string {
  const versions = site.dataset('spaces')?.dataset.versions ?? [];
  const held = versions
    .flatMap(({ table }) => table.entries)
    .filter(({ cells }) => cells['id'] === id);
  return held.at(-1)?.cells['name'] ?? id;
}

function compare(a: TitleLine, b: TitleLine): number {
  const [first, second] = [a.entry.row.grantedOn, b.entry.row.grantedOn];
  return first < second ? -1 : first > second ? 1 : 0;
}
