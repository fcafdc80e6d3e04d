import type { CalendarLine } from '../model/calendar/calendar-line.ts';
import { calendarList } from '../model/calendar/calendar-list.ts';
import { canonical } from '../model/site/addresses.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { editionMark } from '../text/edition-statement.ts';
import { type CalendarEvent, iCalendar } from './icalendar.ts';
import { CALENDAR_TYPE, type OutputFile } from './output-file.ts';

/** `calendar.ics`: every line of the page `calendar/`, for the calendar of a telephone. */
export function siteCalendar(site: SiteData): OutputFile {
  const mark = editionMark(site.site);
  const what = '计划发布的日子、公示的最后一天、称号到期的日子和开放日';
  const head = {
    name: `${site.site.title}的日历`,
    description: mark === undefined ? what : `${mark}。${what}`,
  };
  const body = () => {
    const { months, earlier, later } = calendarList(site);
    const lines = [...earlier, ...months.flatMap((month) => month.lines), ...later];
    return iCalendar(
      head,
      lines.map((line) => eventOf(site, line, mark)),
    );
  };
  return { name: 'calendar.ics', type: CALENDAR_TYPE, body };
}

const STATUS = {
  confirmed: 'CONFIRMED',
  published: 'CONFIRMED',
  tentative: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

/** Many programs show nothing of the status: the title says it too. */
const TITLE_MARK = { tentative: '（暂定）', cancelled: '（取消）' } as const;

function eventOf(site: SiteData, line: CalendarLine, mark: string | undefined): CalendarEvent {
  const { address, day, saidOn, kind, name, state, standing, link } = line;
  const marked = standing === 'tentative' || standing === 'cancelled' ? TITLE_MARK[standing] : '';
  const page = link?.isRoute === false ? link.address : canonical(site, link?.address ?? address);
  return {
    uid: new URL(canonical(site, address)).href,
    day,
    saidOn,
    summary: `${kind}：${name}${marked}`,
    // Some programs show no URL but make one in the text a link.
    description: [state, new URL(page).href, mark ?? ''].filter((part) => part !== '').join('\n'),
    category: kind,
    status: STATUS[standing],
    url: page,
  };
}
