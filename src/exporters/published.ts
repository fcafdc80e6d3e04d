import { dueDay } from '../model/calendar/cadence.ts';
import { calendarList } from '../model/calendar/calendar-list.ts';
import { newestOn } from '../model/calendar/newest-on.ts';
import { dueOf } from '../model/calendar/overdue.ts';
import type { SiteData } from '../model/site/site-data.ts';

/**
 * `published.json`: `{buildDate, revision, entries, nextDue}`: as of which day the site was built, from
 * which commit (null when there is none), with how many entries of the ledger, and the next day on
 * which something new is planned or due, by the calendar, the cadence of the datasets or the catalogue
 * of disclosures (null when nothing is).
 */
export function publishedJson(site: SiteData, revision: string | null): string {
  const about = {
    buildDate: site.today,
    revision,
    entries: site.edition.ledger?.entries.length ?? 0,
    nextDue: nextDue(site) ?? null,
  };
  return `${JSON.stringify(about)}\n`;
}

function nextDue(site: SiteData): string | undefined {
  const { edition, today } = site;
  const days = [
    calendarList(site).next?.day,
    ...[...edition.datasets.values()].map(({ name, document }) =>
      due(newestOn(edition, `data/${name}`), document.cadence),
    ),
    ...site.rows('disclosures').map(({ row }) => dueOf(edition, row).dueOn),
  ];
  return days
    .filter((day) => day !== undefined && day >= today)
    .sort()
    .at(0);
}

function due(newest: string | undefined, cadence: string | null): string | undefined {
  return newest === undefined ? undefined : dueDay(newest, cadence);
}
