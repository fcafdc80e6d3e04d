import { everyRow } from '../../data/as-of.ts';
import { heldFor } from '../../data/held.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { compare } from '../../text/compare.ts';
import { EXPIRING_DAYS } from '../../text/days-left.ts';
import { saidByDay } from '../../text/said-by-day.ts';
import type { SaidOn } from '../../text/said-on.ts';
import { rowRoute } from '../site/dataset-parts.ts';
import { firstRows, rowsThatFit } from '../site/row-parts.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import {
  type TitleState,
  lastValidDay,
  revocationDay,
  titleState,
  titleTurns,
} from './title-validity.ts';

/** One title, with its state on the site's today. */
export interface TitleLine {
  readonly entry: RowsOf<'titles'>[number];
  /** The name of the space; its id when the current list no longer holds it. */
  readonly spaceName: string;
  /** Whether the space has a page. */
  readonly hasPage: boolean;
  readonly state: TitleState;
  /** The last day of validity, the title not being revoked; undefined = no end, or not computable. */
  readonly endsOn: string | undefined;
  readonly revokedOn: string | undefined;
  readonly notice: NoticeFolder | undefined;
  readonly announcement: NoticeFolder | undefined;
}

/** All titles, newest grant first, those of one day as they are filed. */
export function titlesList(site: SiteData): TitleLine[] {
  const spaces = new Map(site.rows('spaces').map(({ row }) => [row.id, row.name]));
  const held = site.dataset('spaces')?.dataset;
  // A space that the list of today no longer holds keeps the name of its last version.
  const former = held && everyRow(held, site.today);
  const nameOf = (id: string) => spaces.get(id) ?? former?.get(id)?.cells['name'] ?? id;
  const notices = new Map(site.edition.notices.map((folder) => [folder.id, folder]));
  return site
    .rows('titles')
    .map((entry) => ({
      entry,
      spaceName: nameOf(entry.row.spaceId),
      hasPage: spaces.has(entry.row.spaceId),
      state: titleState(entry.row, site.today),
      endsOn: lastValidDay(entry.row),
      revokedOn: revocationDay(entry.row),
      notice: notices.get(entry.row.noticeId ?? ''),
      announcement: notices.get(entry.row.announcementId ?? ''),
    }))
    .sort((a, b) => compare(b.entry.row.grantedOn, a.entry.row.grantedOn));
}

/** The titles of one state, in the order in which the page shows the states. */
export interface TitleGroup {
  readonly state: TitleState;
  readonly words: string;
  readonly lines: readonly TitleLine[];
}

const STATE_WORDS: readonly [TitleState, string][] = [
  ['expiring', `${EXPIRING_DAYS}天内到期`],
  ['valid', '有效'],
  ['not-yet', '未到授予日'],
  ['expired', '已到期'],
  ['revoked', '已撤销'],
];

/** How a title stands, in words, on the site's today and on all later days. */
export function titleByDay({ today }: Pick<SiteData, 'today'>, { entry }: TitleLine): SaidOn[] {
  return saidByDay(
    today,
    titleTurns(entry.row),
    (day) => STATE_WORDS.find(([state]) => state === titleState(entry.row, day))?.[1] ?? '',
  );
}

/** The titles by their state on the site's today; within a state the next to end comes first. */
export function titleGroups(site: SiteData): TitleGroup[] {
  const lines = titlesList(site);
  return STATE_WORDS.flatMap(([state, words]) => {
    const held = lines.filter((line) => line.state === state);
    const byEnd = (a: TitleLine, b: TitleLine) =>
      (a.endsOn ?? '9999').localeCompare(b.endsOn ?? '9999', 'en');
    const ordered = state === 'expiring' || state === 'valid' ? held.sort(byEnd) : held;
    // Those that end soon are in force too.
    const rest =
      state === 'valid' &&
      lines.some((line) => line.state === 'expiring') &&
      held.every(({ revokedOn }) => revokedOn === undefined);
    const heading = rest ? `${EXPIRING_DAYS}天后仍有效` : words;
    return held.length === 0 ? [] : [{ state, words: heading, lines: ordered }];
  });
}

/** The groups as far as their page shows them. */
export function shownTitles(site: SiteData): ReturnType<typeof firstRows<TitleGroup, TitleLine>> {
  return heldFor(site.edition, 'shown titles', () =>
    firstRows(titleGroups(site), ({ lines }) => lines, TITLES_SHOWN),
  );
}

/** Cells, links, times and states to come of a line of the page. */
const ELEMENTS_OF_LINE = 16;

/** How many titles stand on their page. */
export const TITLES_SHOWN = rowsThatFit(ELEMENTS_OF_LINE);

/** Where a title is shown: on the page of titles, of very many on a page of their rows. */
export function titleRoute(site: SiteData, id: string): string {
  const shown = heldFor(
    site.edition,
    'ids of shown titles',
    () => new Set(shownTitles(site).flatMap(({ rows }) => rows.map(({ entry }) => entry.row.id))),
  );
  if (shown.has(id)) return `titles/#${id}`;
  return rowRoute(site, 'titles', id) ?? `data/titles/#row-${id}`;
}
