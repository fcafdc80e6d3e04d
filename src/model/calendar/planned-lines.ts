import type { CurrentEntry } from '../../data/as-of.ts';
import type { RowOfDataset } from '../../schemas/datasets.ts';
import { addDays, formatDate } from '../../text/dates.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { pageRoutes } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import type { CalendarLine } from './calendar-line.ts';

/** The planned publications, rows of the table `calendar`, in their own order. */
export function plannedLines(site: SiteData): CalendarLine[] {
  const routes = new Set(pageRoutes(site).map(({ route }) => route));
  return site.rows('calendar').map((entry) => ({
    id: entry.row.id,
    address: `calendar/#${entry.row.id}`,
    day: entry.row.plannedOn,
    kind: '发布',
    name: entry.row.name,
    state: stateOf(entry.row, site.today),
    standing: standingOf(entry.row.status),
    saidOn: saidOn(entry),
    link: linkOf(entry.row.link, routes),
  }));
}

/** Whether a planned publication is still to come, as its row says. */
export function isAhead({ standing }: Pick<CalendarLine, 'standing'>): boolean {
  return standing === 'confirmed' || standing === 'tentative';
}

/** How a day of the calendar stands on the site's today and on all later days. */
export function stateByDay({ today }: Pick<SiteData, 'today'>, line: CalendarLine): SaidOn[] {
  if (line.kind !== '发布' || !isAhead(line)) return [{ said: line.state }];
  return saidByDay(today, [addDays(line.day, 1)], (day) =>
    line.day < day ? withPast(line.state) : line.state,
  );
}

/** The newest day on which a row was said or corrected. */
export function saidOn({
  version,
  corrections,
}: Pick<CurrentEntry, 'version' | 'corrections'>): string {
  return corrections.reduce(
    (newest, { erratum }) => (erratum.correctedOn > newest ? erratum.correctedOn : newest),
    version,
  );
}

const STANDINGS: Readonly<Record<string, CalendarLine['standing']>> = {
  暂定: 'tentative',
  取消: 'cancelled',
  已发布: 'published',
};

const standingOf = (status: string) => STANDINGS[status] ?? 'confirmed';

/** What is said of a publication whose day is past. */
const PAST = '日期已过，还没有登出';

/** That it was sure to come is no longer to be said of what did not. */
function withPast(state: string): string {
  if (state === '确定') return PAST;
  return state.endsWith(PAST) ? state : `${state}；${PAST}`;
}

function stateOf(row: RowOfDataset<'calendar'>, today: string): string {
  const reason = row.reason ? `：${row.reason}` : '';
  const original = row.status === '推迟' && row.originallyOn;
  const words = `${row.status}${original ? `，原定${formatDate(original)}` : ''}${reason}`;
  return isAhead({ standing: standingOf(row.status) }) && row.plannedOn < today
    ? withPast(words)
    : words;
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
