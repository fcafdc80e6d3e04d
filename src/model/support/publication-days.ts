import { heldFor } from '../../data/held.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { Support } from '../../schemas/support.ts';
import { addDays, daysBetween } from '../../text/dates.ts';
import { workingDaysInclusive } from '../calendar/workdays.ts';
import type { SiteData } from '../site/site-data.ts';
import { stated } from './recipient.ts';

/** Working days within which an act is to be made public (政府信息公开条例 第二十六条). */
export const PUBLICATION_DAYS = 20;

/** When an act became public, and how long after it was done. */
export interface Publication {
  readonly entry: CurrentEntry<Support>;
  readonly publishedOn: string;
  /** The 公布 that made it public before the table did. */
  readonly noticeId: string | undefined;
  /** Working days after the day of the act; undefined in a year without calendar. */
  readonly workingDays: number | undefined;
}

/**
 * When each record of the register became public, once an edition: on the day of the version that
 * holds it, or of a 公布 on its notice that came first, never before the act itself.
 */
export function publications(site: SiteData): readonly Publication[] {
  return heldFor(site.edition, 'publications', () => {
    const announcements = Map.groupBy(
      site.edition.notices
        .filter(({ notice }) => notice.kind === '公布')
        .flatMap(({ id, notice }) => {
          const day = notice.publishedAt.slice(0, 10);
          return [id, notice.follows].flatMap((named) => (named ? [{ named, id, day }] : []));
        }),
      ({ named }) => named,
    );
    const counted = new Map<string, number | undefined>();
    return site.rows('support').map((entry): Publication => {
      const { row, version } = entry;
      const first = (announcements.get(stated(row.noticeId) ?? '') ?? [])
        .filter(({ day }) => day >= row.actedOn && day < version)
        .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
      const publishedOn = first?.day ?? (version > row.actedOn ? version : row.actedOn);
      const key = `${row.actedOn} ${publishedOn}`;
      if (!counted.has(key)) counted.set(key, workingDaysBetween(row.actedOn, publishedOn));
      return { entry, publishedOn, noticeId: first?.id, workingDays: counted.get(key) };
    });
  });
}

/** Working days after one day up to another; a weekend's act counts from the next working day. */
function workingDaysBetween(from: string, to: string): number | undefined {
  if (daysBetween(from, to) <= 0) return 0;
  const counted = workingDaysInclusive(addDays(from, 1), to);
  return counted.ok ? counted.days : undefined;
}

/** How many acts were public in time, by year of the act, the newest first. */
export interface PublicationYear {
  readonly year: string;
  readonly records: number;
  readonly inTime: number;
  readonly late: number;
  readonly unknown: number;
  /** The middle one of the days that are known; the greater of two. */
  readonly median: number | undefined;
  readonly longest: number | undefined;
}

/** The days to publication by year of the act. */
export function publicationYears(found: readonly Publication[]): PublicationYear[] {
  const years = Map.groupBy(found, ({ entry }) => entry.row.actedOn.slice(0, 4));
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, held]) => {
      const days = held
        .flatMap(({ workingDays }) => (workingDays === undefined ? [] : [workingDays]))
        .sort((a, b) => a - b);
      const inTime = days.filter((each) => each <= PUBLICATION_DAYS).length;
      return {
        year,
        records: held.length,
        inTime,
        late: days.length - inTime,
        unknown: held.length - days.length,
        median: days[Math.floor(days.length / 2)],
        longest: days.at(-1),
      };
    });
}
