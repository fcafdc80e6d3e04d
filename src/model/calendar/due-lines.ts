import type { NoticeFolder } from '../../data/notices.ts';
import { isAbsence } from '../../text/absence.ts';
import { isIsoDate } from '../../text/dates.ts';
import { noticeLine } from '../notices/notices-list.ts';
import { cellsByTitle } from '../site/cells-by-title.ts';
import { rowRoute } from '../site/dataset-parts.ts';
import type { SiteData } from '../site/site-data.ts';
import { type TitleLine, titlesList } from '../spaces/titles-list.ts';
import type { CalendarLine } from './calendar-line.ts';
import { saidOn } from './planned-lines.ts';

/**
 * The days that follow from the other facts, in no order: last days of 公示, last days of titles, and
 * the open days of an own table `open-days` with the columns 日期, 空间 and 主题.
 */
export function dueLines(site: SiteData): CalendarLine[] {
  return [
    ...site.edition.notices.flatMap((folder) => objectionLine(site, folder)),
    ...titleLines(site),
    ...openDayLines(site),
  ];
}

const confirmed = { id: undefined, standing: 'confirmed' } as const;

function objectionLine(site: SiteData, folder: NoticeFolder): CalendarLine[] {
  const { kind, title, period, objection } = folder.notice;
  const { state, publishedOn } = noticeLine(site, folder);
  if (kind !== '公示' || !period || state === '已撤回' || publishedOn > site.today) return [];
  const how = [
    objection?.form ?? '',
    objection?.contact ? `向${objection.contact}` : '',
    objection?.phone ? `电话${objection.phone}` : '',
    objection?.supervisionPhone ? `监督电话${objection.supervisionPhone}` : '',
  ].filter((part) => part !== '');
  const route = `notices/${folder.id}/`;
  return [
    {
      ...confirmed,
      address: route,
      day: period.to,
      kind: '公示截止',
      name: title,
      state: ['提异议到这一天为止', how.join('；')].filter((part) => part !== '').join('：'),
      saidOn: publishedOn,
      link: { address: route, isRoute: true },
    },
  ];
}

/** A year's titles end on one day: they are one line. */
function titleLines(site: SiteData): CalendarLine[] {
  const ending = titlesList(site).filter(
    ({ endsOn, revokedOn }) =>
      endsOn !== undefined && (revokedOn === undefined || revokedOn > endsOn),
  );
  return [...Map.groupBy(ending, ({ endsOn }) => endsOn ?? '')].map(([day, lines]) => ({
    ...confirmed,
    address: `titles/#${day}`,
    day,
    kind: '称号到期',
    name: countsByTitle(lines),
    state: `${namesOf(lines)}，到这一天为止有效`,
    saidOn: newest(lines.map(({ entry }) => saidOn(entry))),
    link: { address: 'titles/', isRoute: true },
  }));
}

const newest = (days: readonly string[]) => days.toSorted().at(-1) ?? '';

function countsByTitle(lines: readonly TitleLine[]): string {
  return [...Map.groupBy(lines, ({ entry }) => entry.row.title)]
    .map(([title, { length }]) => `${title}${length}家`)
    .join('、');
}

const MOST_NAMES = 5;

function namesOf(lines: readonly TitleLine[]): string {
  const names = [...new Set(lines.map(({ spaceName }) => spaceName))];
  const more = names.length > MOST_NAMES ? `等${names.length}家` : '';
  return names.slice(0, MOST_NAMES).join('、') + more;
}

/** Columns that say what a visitor needs to know. */
const OPEN_DAY_WORDS = new Set(['名额', '预约方式']);

function openDayLines(site: SiteData): CalendarLine[] {
  const held = site.dataset('open-days');
  if (held === undefined) return [];
  const { columns } = held.dataset.schema;
  const cell = cellsByTitle(held.dataset.schema);
  return held.current.entries.flatMap((entry): CalendarLine[] => {
    const [id, day, space, topic] = ['编号', '日期', '空间', '主题'].map((title) =>
      cell(entry, title),
    );
    // An own table may say 待定 or 2026-12, which are no day of a calendar.
    if (!id || !day || !isIsoDate(day) || !space) return [];
    const rest = Object.entries(columns).flatMap(([key, { field }]) => {
      const words = OPEN_DAY_WORDS.has(field.title) ? entry.cells[key] : undefined;
      return words ? [`${field.title}${words}${isAbsence(words) ? '' : (field.unit ?? '')}`] : [];
    });
    const address = rowRoute(site, 'open-days', id) ?? `data/open-days/#row-${id}`;
    return [
      {
        ...confirmed,
        address,
        day,
        kind: '开放日',
        name: [space, topic].filter(Boolean).join('，'),
        state: rest.join('，'),
        saidOn: saidOn(entry),
        link: { address, isRoute: true },
      },
    ];
  });
}
