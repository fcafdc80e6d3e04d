import type { CurrentEntry } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import type { RoundFolder } from '../../data/rounds.ts';
import type { Entry } from '../../data/table.ts';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';
import type { Title } from '../../schemas/title.ts';
import { evaluationOf } from '../evaluation/evaluated-rounds.ts';
import { disclosureOf } from '../evaluation/kept-back.ts';
import type { SiteData } from '../site/site-data.ts';
import { type FollowedAward, followUp } from '../support/follow-up.ts';
import { stated } from '../support/recipient.ts';
import { listRows, noticeDay, rowKeys, spaceOf } from './list-units.ts';
import { awardKeys } from './names-on-day.ts';
import { compare } from '../../text/compare.ts';

/** A unit on its way from the ranking to the money. */
export interface ChainUnit {
  readonly spaceId: string | undefined;
  readonly name: string;
  /** Its place in a round that is computed here; undefined where the round publishes no ranks. */
  readonly rank: number | undefined;
  /** Its row in the notice that begins the chain, and in the 公布 that follow it. */
  readonly row: Entry<NoticeEntry>;
  readonly decided: readonly { readonly folder: NoticeFolder; readonly row: Entry<NoticeEntry> }[];
  /** Why a 公布 left it out. */
  readonly omitted: string | undefined;
  readonly titles: readonly CurrentEntry<Title>[];
  readonly awards: readonly FollowedAward[];
}

/** A 公示, or a 公布 that follows none, with all that came of its list. */
export interface Chain {
  readonly start: NoticeFolder;
  readonly decisions: readonly NoticeFolder[];
  readonly round: RoundFolder | undefined;
  /** In the order of the list. */
  readonly units: readonly ChainUnit[];
}

/** All chains published by today, by the day of the notice that begins them; made once an edition. */
function chains(site: SiteData): readonly Chain[] {
  return heldFor(site.edition, 'chains', () => {
    const { notices } = site.edition;
    const byId = new Map(notices.map((folder) => [folder.id, folder]));
    const followers = Map.groupBy(notices, ({ notice }) => notice.follows ?? '');
    const cited = citations(site);
    return notices
      .filter(({ notice }) => !byId.has(notice.follows ?? ''))
      .filter((folder) => noticeDay(folder) <= site.today)
      .sort((a, b) => compare(noticeDay(a), noticeDay(b)))
      .map((start): Chain => {
        const decisions = (followers.get(start.id) ?? []).filter(
          (folder) => noticeDay(folder) <= site.today,
        );
        const named = [start, ...decisions].map(({ notice }) => notice.round);
        const round = site.edition.rounds.find(({ id }) => named.includes(id));
        const rows = listRows(start);
        const context: ChainContext = {
          edition: site.edition,
          start,
          decisions: decisions.map((folder) => ({
            folder,
            rows: rowsByUnit(site.edition, folder),
          })),
          times: rowsByUnit(site.edition, start),
          ranks: ranksOf(site.edition, round),
          cited,
        };
        return { start, decisions, round, units: rows.map((row) => unitOf(context, row)) };
      });
  });
}

/** The chain that a notice begins or follows. */
export function chainOfNotice(site: SiteData, id: string): Chain | undefined {
  return chains(site).find(
    ({ start, decisions }) => start.id === id || decisions.some((folder) => folder.id === id),
  );
}

/** The chains of a round, oldest first. */
export function chainsOfRound(site: SiteData, id: string): Chain[] {
  return chains(site).filter(({ round }) => round?.id === id);
}

/** The chains of each space by id, oldest first. */
export function chainsOfSpaces(
  site: SiteData,
): ReadonlyMap<string, readonly { readonly chain: Chain; readonly unit: ChainUnit }[]> {
  return heldFor(site.edition, 'chains of spaces', () =>
    Map.groupBy(
      chains(site).flatMap((chain) =>
        chain.units.flatMap((unit) => (unit.spaceId === undefined ? [] : [{ chain, unit }])),
      ),
      ({ unit }) => unit.spaceId ?? '',
    ),
  );
}

/** Titles and awards by the notice that they cite, then by the keys of whom they are for. */
interface Citations {
  readonly titles: ReadonlyMap<string, readonly CurrentEntry<Title>[]>;
  readonly awards: ReadonlyMap<string, readonly FollowedAward[]>;
}

function citations(site: SiteData): Citations {
  const titles = new Map<string, CurrentEntry<Title>[]>();
  for (const entry of site.rows('titles')) {
    const { noticeId, announcementId, spaceId } = entry.row;
    for (const notice of new Set([stated(noticeId), stated(announcementId)])) {
      if (notice !== undefined) add(titles, `${notice} ${spaceId}`, entry);
    }
  }
  const awards = new Map<string, FollowedAward[]>();
  for (const award of followUp(site).awards) {
    const { row } = award.entry;
    const notice = stated(row.noticeId);
    if (notice === undefined) continue;
    for (const key of new Set(awardKeys(site.edition, row))) add(awards, `${notice} ${key}`, award);
  }
  return { titles, awards };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

function ranksOf(edition: Edition, round: RoundFolder | undefined): ReadonlyMap<string, number> {
  if (round?.kind !== 'computed' || !disclosureOf(round.method).hasRanks) return new Map();
  const { units } = evaluationOf(edition, round);
  return new Map(units.map(({ spaceId, rank }) => [spaceId, rank]));
}

/** What the units of a chain have in common. */
interface ChainContext {
  readonly edition: Edition;
  readonly start: NoticeFolder;
  readonly decisions: readonly { readonly folder: NoticeFolder; readonly rows: RowsByUnit }[];
  /** The rows of the list that begins the chain, by unit: one may be listed for several matters. */
  readonly times: RowsByUnit;
  readonly ranks: ReadonlyMap<string, number>;
  readonly cited: Citations;
}

type RowsByUnit = ReadonlyMap<string, readonly Entry<NoticeEntry>[]>;

function rowsByUnit(edition: Edition, folder: NoticeFolder): RowsByUnit {
  return Map.groupBy(listRows(folder), (row) => spaceOf(edition, row) ?? row.row.name);
}

function unitOf(context: ChainContext, row: Entry<NoticeEntry>): ChainUnit {
  const { edition, start, decisions, times, ranks, cited } = context;
  const spaceId = spaceOf(edition, row);
  const { name, matter, amount } = row.row;
  const isListedOnce = (times.get(spaceId ?? name)?.length ?? 0) <= 1;
  const notices = [start.id, ...decisions.map(({ folder }) => folder.id)];
  const spaceKey = spaceId === undefined ? [] : [`space ${spaceId}`];
  const keys = [...spaceKey, ...rowKeys(edition, row, noticeDay(start))];
  const found = notices.flatMap((id) =>
    keys.flatMap((key) => cited.awards.get(`${id} ${key}`) ?? []),
  );
  const mine = [...new Set(found)].filter(({ entry }) => {
    const named = stated(entry.row.spaceId);
    return named === undefined || named === spaceId;
  });
  const exact = mine.filter(({ entry }) => entry.row.amount === amount);
  const omitted = decisions
    .flatMap(({ folder }) => folder.notice.omitted ?? [])
    .find(({ id }) => id === spaceId || id === name);
  return {
    spaceId,
    name,
    rank: ranks.get(spaceId ?? ''),
    row,
    decided: decisions.flatMap(({ folder, rows }) => {
      const listed = rows.get(spaceId ?? name) ?? rows.get(name) ?? [];
      const same = listed.find((each) => isListedOnce || each.row.matter === matter);
      return same === undefined ? [] : [{ folder, row: same }];
    }),
    omitted: omitted?.reason,
    titles: [...new Set(notices.flatMap((id) => cited.titles.get(`${id} ${spaceId ?? ''}`) ?? []))],
    // A unit that a list names more than once has of each award the row with its amount.
    awards: isListedOnce || exact.length === 0 ? mine : exact,
  };
}
