import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { type Entry, type TableFile, problemAt } from '../../data/table.ts';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';
import { numberFault } from '../../text/plain-number.ts';
import { type ChainCheck, type Deviation, deviations } from '../chain/deviation.ts';
import { listRows, rowName } from '../chain/list-units.ts';
import { nameKey } from '../chain/names-on-day.ts';
import { stated } from '../support/recipient.ts';

type ListEntry = Entry<NoticeEntry>;

/**
 * A 公布 lists what its 公示 listed: a row that differs says why in 备注, a row left out stands in
 * `omitted` or has a 备注 in the 公示: `notice-list`.
 */
export const listsFollowProposals: ChainCheck = (edition) =>
  edition.notices.flatMap((folder) => {
    const proposal = edition.notices.find(({ id }) => id === folder.notice.follows);
    if (folder.notice.kind !== '公布' || proposal?.list === undefined) return [];
    if (folder.list === undefined || proposal.notice.kind !== '公示') return [];
    const pairs = pairedRows(listRows(folder), listRows(proposal));
    return [
      ...changedRows(folder, folder.list, proposal, pairs),
      ...rowsLeftOut(edition, folder, proposal, pairs),
    ];
  });

/** Each row of the 公布 with its row of the 公示: by 编号 and 事项, 编号, else 名称 and 事项. */
function pairedRows(rows: readonly ListEntry[], proposed: readonly ListEntry[]) {
  const pairs = new Map<ListEntry, ListEntry>();
  const free = new Set(proposed);
  for (const keyOf of [unitAndMatter, unitOnly, nameAndMatter]) {
    const byKey = Map.groupBy([...free], keyOf);
    for (const row of rows) {
      const key = keyOf(row);
      const found = key === undefined ? undefined : byKey.get(key)?.find((each) => free.has(each));
      if (pairs.has(row) || found === undefined) continue;
      pairs.set(row, found);
      free.delete(found);
    }
  }
  return pairs;
}

function unitAndMatter({ row }: ListEntry): string | undefined {
  return stated(row.id) === undefined ? undefined : `${String(row.id)} ${row.matter}`;
}

function unitOnly({ row }: ListEntry): string | undefined {
  return stated(row.id);
}

function nameAndMatter({ row }: ListEntry): string {
  return `${nameKey(row.name)} ${row.matter}`;
}

function changedRows(
  { id }: NoticeFolder,
  list: TableFile<NoticeEntry>,
  proposal: NoticeFolder,
  pairs: ReadonlyMap<ListEntry, ListEntry>,
): Deviation[] {
  // A column that one of the lists leaves blank throughout is not there to be compared.
  const isFilled = (folder: Pick<NoticeFolder, 'list'>, key: string) =>
    listRows(folder).some(({ cells }) => (cells[key] ?? '') !== '');
  const columns = list.columns.filter(
    ({ key }) =>
      key !== 'number' && key !== 'note' && isFilled({ list }, key) && isFilled(proposal, key),
  );
  return listRows({ list }).flatMap((entry) => {
    if (stated(entry.row.note) !== undefined) return [];
    const before = pairs.get(entry);
    const found: { key: string; message: string; hint: string }[] =
      before === undefined
        ? [
            {
              key: stated(entry.row.id) === undefined ? 'name' : 'id',
              message: `「${entry.row.name}」（${entry.row.matter}）不在所依的公示「${proposal.id}」里`,
              hint: '核对编号和事项；确实增加的，在备注里写明原因',
            },
          ]
        : columns.flatMap(({ key, header }) => {
            const [was, is] = [before.cells[key] ?? '', entry.cells[key] ?? ''];
            if (isSameCell(was, is)) return [];
            const [wasText, isText] = [was, is].map((text) => text || '空白');
            return [
              {
                key,
                message: `${header}写的是${isText}，公示「${proposal.id}」第${before.line}行是${wasText}`,
                hint: '改成与公示相同；公示以后变了的，在备注里写明原因',
              },
            ];
          });
    const problems = found.map(({ key, ...about }) =>
      problemAt(list, entry, key, { rule: 'notice-list', ...about }),
    );
    return deviations(problems, sidesOf(id, proposal.id, rowName(entry)));
  });
}

/** Names and matters are compared without width and space, numbers as numbers. */
function isSameCell(a: string, b: string): boolean {
  if (a === b || nameKey(a) === nameKey(b)) return true;
  const areNumbers = [a, b].every((text) => text !== '' && numberFault(text) === undefined);
  return areNumbers && Number(a) === Number(b);
}

function rowsLeftOut(
  { files }: Edition,
  folder: NoticeFolder,
  proposal: NoticeFolder,
  pairs: ReadonlyMap<ListEntry, ListEntry>,
): Deviation[] {
  const { notice, file, lineOf, id } = folder;
  const omitted = notice.omitted ?? [];
  const kept = new Set(pairs.values());
  const at = (path: readonly (string | number)[], field: string, value: string) =>
    ({ rule: 'notice-list', level: 'error', file, line: lineOf(path), field, value }) as const;
  const left = listRows(proposal).filter((entry) => !kept.has(entry));
  const missing = left
    .filter((entry) => stated(entry.row.note) === undefined)
    .filter((entry) => !omitted.some((each) => isNamedBy(entry, each.id)));
  const proposedRows = listRows(proposal);
  const idle = omitted.flatMap(({ id: name }, index): Deviation[] => {
    if (left.some((entry) => isNamedBy(entry, name))) return [];
    const isListed = proposedRows.some((entry) => isNamedBy(entry, name));
    const message = isListed
      ? `「${name}」写在omitted里，名单上却有它`
      : `「${name}」写在omitted里，所依的公示「${proposal.id}」里没有它`;
    const hint = isListed ? '从omitted或名单里删去一处' : '按公示的名单改编号，没有编号的写名称';
    const problem = { ...at(['omitted', index, 'id'], 'omitted.id', name), message, hint };
    return [{ problem, sides: sidesOf(id, proposal.id, name) }];
  });
  return [
    ...missing.map((entry) => {
      const { name, matter } = entry.row;
      const key = rowName(entry);
      const path = files.has(file) ? (notice.omitted ? ['omitted'] : ['follows']) : [];
      const message = `公示「${proposal.id}」第${entry.line}行的「${name}」（${matter}）没有列入，也没有写原因`;
      const hint = `列入名单，或在omitted里加一条{"id": "${key}", "reason": "…"}写明原因`;
      return {
        problem: { ...at(path, path[0] ?? 'follows', key), message, hint },
        sides: sidesOf(id, proposal.id, key),
      };
    }),
    ...idle,
  ];
}

function isNamedBy(entry: ListEntry, name: string): boolean {
  return stated(entry.row.id) === name || nameKey(entry.row.name) === nameKey(name);
}

function sidesOf(id: string, proposal: string, unit: string) {
  return [
    { object: `notices/${id}`, id: unit },
    { object: `notices/${proposal}`, id: unit },
  ];
}
