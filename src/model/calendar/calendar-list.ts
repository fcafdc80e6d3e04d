import { compare } from '../../text/compare.ts';
import { formatDate } from '../../text/dates.ts';
import { pageRoutes } from '../site/routes.ts';
import type { RowOfDataset } from '../../schemas/datasets.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

/** One planned publication, its state in words. */
export interface CalendarLine {
  readonly entry: RowsOf<'calendar'>[number];
  readonly state: string;
  /** `https:` or a page that this site has by now; anything else is no link. */
  readonly link: { readonly address: string; readonly isRoute: boolean } | undefined;
}

/** A month, `YYYY-MM`, and what is planned in it; may be nothing. */
interface CalendarMonth {
  readonly month: string;
  readonly lines: readonly CalendarLine[];
}

/** Twelve months from that of today, what lies before them and what comes after. */
export interface CalendarList {
  readonly months: readonly CalendarMonth[];
  readonly earlier: readonly CalendarLine[];
  readonly later: readonly CalendarLine[];
  /** The first line of today or later that still stands. */
  readonly next: CalendarLine | undefined;
}

/** The publication calendar as of the site's today; each part by date, the earlier newest first. */
export function calendarList(site: SiteData): CalendarList {
  const routes = new Set(pageRoutes(site).map(({ route }) => route));
  const lines = site
    .rows('calendar')
    .map((entry) => ({
      entry,
      state: stateOf(entry.row, site.today),
      link: linkOf(entry.row.link, routes),
    }))
    .sort((a, b) => compare(a.entry.row.plannedOn, b.entry.row.plannedOn));
  const months = Array.from({ length: 12 }, (_, index) =>
    monthAfter(site.today.slice(0, 7), index),
  );
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const monthOf = ({ entry }: CalendarLine) => entry.row.plannedOn.slice(0, 7);
  return {
    months: months.map((month) => ({
      month,
      lines: lines.filter((line) => monthOf(line) === month),
    })),
    earlier: lines.filter((line) => monthOf(line) < first).reverse(),
    later: lines.filter((line) => monthOf(line) > last),
    next: lines.find(({ entry: { row } }) => row.plannedOn >= site.today && isAhead(row.status)),
  };
}

function isAhead(status: string): boolean {
  return status === '确定' || status === '暂定' || status === '推迟';
}

function stateOf(row: RowOfDataset<'calendar'>, today: string): string {
  const reason = row.reason ? `：${row.reason}` : '';
  const original = row.status === '推迟' && row.originallyOn;
  const words = `${row.status}${original ? `，原定${formatDate(original)}` : ''}`;
  return isAhead(row.status) && row.plannedOn < today
    ? `${words}；日期已过，没有记为已发布`
    : `${words}${reason}`;
}

function linkOf(link: string | null, routes: ReadonlySet<string>): CalendarLine['link'] {
  if (link === null || link === '') return undefined;
  if (/^https:\/\//.test(link)) return { address: link, isRoute: false };
  // What is planned may not be there yet.
  const [page = '', fragment] = link.replace(/^\//, '').split('#', 2);
  const route = page === '' || page.endsWith('/') ? page : `${page}/`;
  if (!routes.has(route) || link.startsWith('//')) return undefined;
  return { address: fragment === undefined ? route : `${route}#${fragment}`, isRoute: true };
}

function monthAfter(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
