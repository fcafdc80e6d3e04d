import { type Notice, notice as noticeSchema } from '../schemas/documents/notice.ts';
import { type NoticeEntry, noticeEntries } from '../schemas/notice-entry.ts';
import { readTableFile } from './dataset.ts';
import { partialDocument } from './documents/partial.ts';
import type { JsonDocument } from './documents/read-json.ts';
import { missingFile, nameProblems, readDocument, usable } from './edition-document.ts';
import type { EditionFiles } from './files.ts';
import { addProblems } from './most-problems.ts';
import type { Problem } from './problem.ts';
import type { TableFile } from './table.ts';

/** `data/notices/<id>/`: a notice (公示) or an announcement (公布), with its list. */
export interface NoticeFolder {
  readonly id: string;
  readonly file: string;
  readonly notice: Notice;
  readonly lineOf: JsonDocument<Notice>['lineOf'];
  readonly list: TableFile<NoticeEntry> | undefined;
  /** True when what the notice says of its days could not be read: not to be counted with. */
  readonly hasFaultyDays?: true;
}

/** The 公布 among some notices that follows a 公示. */
export function decisionAfter(
  notices: readonly NoticeFolder[],
  proposal: NoticeFolder,
): NoticeFolder | undefined {
  return notices.find(({ notice }) => notice.kind === '公布' && notice.follows === proposal.id);
}

/** Reads all notices, adding their problems to `problems`. */
export function readNotices(files: EditionFiles, problems: Problem[]): NoticeFolder[] {
  const { folders } = files.list('data/notices');
  addProblems(
    problems,
    nameProblems(folders, (id) => `data/notices/${id}/notice.json`),
  );
  return folders.flatMap((id) => {
    const file = `data/notices/${id}/notice.json`;
    const list = readList(files, id, problems);
    if (!files.has(file)) {
      problems.push(missingFile(file, '每个公示或公布的文件夹要有notice.json和list.csv'));
    }
    const read = files.has(file)
      ? readDocument<Notice>(files, file, noticeSchema, problems)
      : undefined;
    // The list is checked even when the notice cannot be read.
    const notice = usable(read) ?? partialDocument(noticeSchema, {});
    if (notice === undefined) return [];
    const about = { id, file, notice, lineOf: read?.lineOf ?? (() => 1), list };
    return [read === undefined || hasFaultyDays(read) ? { ...about, hasFaultyDays: true } : about];
  });
}

function hasFaultyDays({ problems }: JsonDocument<Notice>): boolean {
  return problems.some(({ field = '' }) => /^(?:period|publishedAt)/.test(field));
}

function readList(
  files: EditionFiles,
  id: string,
  problems: Problem[],
): TableFile<NoticeEntry> | undefined {
  const path = `data/notices/${id}/list.csv`;
  if (!files.has(path)) {
    const command = `npm run import -- 名单.xlsx --dataset notices/${id}`;
    problems.push(
      missingFile(path, `把名单收进来：${command}，或另存为CSV（UTF-8），放在notice.json旁边`),
    );
    return undefined;
  }
  const table = readTableFile(files, path, noticeEntries, problems, { keepsFurtherColumns: true });
  return table as TableFile<NoticeEntry> | undefined;
}
