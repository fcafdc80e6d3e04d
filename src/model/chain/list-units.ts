import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import type { Entry } from '../../data/table.ts';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';
import { noticeState } from '../notices/state.ts';
import { stated } from '../support/recipient.ts';
import { identityKeys, nameKey, namesOnDay } from './names-on-day.ts';

type ListEntry = Entry<NoticeEntry>;

/** The rows of a notice's list that could be read. */
export function listRows({ list }: Pick<NoticeFolder, 'list'>): ListEntry[] {
  return (list?.entries ?? []).filter(
    ({ isRagged, row }) => isRagged !== true && row.name !== null,
  );
}

/** The day on which a notice was published. */
export function noticeDay({ notice }: Pick<NoticeFolder, 'notice'>): string {
  return notice.publishedAt.slice(0, 10);
}

/** True for a 公示 that was taken back: nothing that it lists is proposed any more. */
export function isWithdrawn({ notice }: Pick<NoticeFolder, 'notice'>, today: string): boolean {
  return noticeState(notice, today) === '已撤回';
}

/** By what a row is named elsewhere: its 编号, the 名称 of a row without one. */
export function rowName({ row }: ListEntry): string {
  return stated(row.id) ?? row.name;
}

/** The space of a row; undefined without a 编号, and for one that no directory held. */
export function spaceOf(edition: Edition, { row }: ListEntry): string | undefined {
  const id = stated(row.id);
  return id !== undefined && namesOnDay(edition, id, edition.today) !== undefined ? id : undefined;
}

/** Whether a row is that of a space: by 编号, a row without one by a name of the space. */
export function isRowOf(edition: Edition, entry: ListEntry, spaceId: string, day: string): boolean {
  const id = spaceOf(edition, entry);
  if (id !== undefined) return id === spaceId;
  return namesOnDay(edition, spaceId, day)?.names.has(nameKey(entry.row.name)) === true;
}

/** The keys of those whom a row may mean: the unit by its name, its operator by name and code. */
export function rowKeys(edition: Edition, entry: ListEntry, day: string): string[] {
  const { row } = entry;
  const id = spaceOf(edition, entry);
  const operator = stated(row.operator);
  return [
    ...identityKeys(edition, row.name, undefined),
    ...(operator === undefined ? [] : identityKeys(edition, operator, undefined)),
    ...(id === undefined ? [] : (namesOnDay(edition, id, day)?.codes ?? [])),
  ];
}
