import { decisionAfter, type NoticeFolder } from '../../data/notices.ts';
import type { SiteData } from '../site/site-data.ts';
import type { Evaluation } from './evaluate.ts';

/** The 公示 of the units that a round selects, and the 公布 that followed it. */
export interface RoundNotices {
  readonly proposal: NoticeFolder | undefined;
  readonly decision: NoticeFolder | undefined;
}

/**
 * The notices of a round, published not before its data were frozen and not after today: the 公示
 * that names the round, else the one that the titles granted to the selected units name, else the
 * earliest whose list holds more than half of the selected units.
 */
export function roundNotices(
  site: Pick<SiteData, 'edition' | 'rows' | 'today'>,
  { id, method, units }: Pick<Evaluation, 'method' | 'units'> & { readonly id: string },
): RoundNotices {
  const selected = new Set(units.flatMap((unit) => (unit.isSelected ? [unit.spaceId] : [])));
  if (selected.size === 0) return { proposal: undefined, decision: undefined };
  const notices = site.edition.notices
    .filter(({ notice }) => dayOf(notice) >= method.frozenOn && dayOf(notice) <= site.today)
    .sort((a, b) => (a.notice.publishedAt < b.notice.publishedAt ? -1 : 1));
  const named = new Set(
    site.rows('titles').flatMap(({ row }) => {
      const isOfRound = row.title === method.selection.title && selected.has(row.spaceId);
      return isOfRound && row.grantedOn >= method.frozenOn ? [row.noticeId] : [];
    }),
  );
  const proposals = notices.filter(({ notice }) => notice.kind === '公示');
  const proposal =
    proposals.find(({ notice }) => notice.round === id) ??
    proposals.find(({ id: each }) => named.has(each)) ??
    proposals.find((folder) => 2 * listed(folder, selected) > selected.size);
  return { proposal, decision: proposal && decisionAfter(notices, proposal) };
}

/** Ids of the spaces on the list of a notice. */
export function listedSpaces({ list }: NoticeFolder): ReadonlySet<string> {
  return new Set((list?.entries ?? []).flatMap(({ row }) => row.id ?? []));
}

function listed(folder: NoticeFolder, selected: ReadonlySet<string>): number {
  return [...listedSpaces(folder)].filter((id) => selected.has(id)).length;
}

function dayOf({ publishedAt }: NoticeFolder['notice']): string {
  return publishedAt.slice(0, 10);
}
