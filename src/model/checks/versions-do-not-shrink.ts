import { type CurrentEntry, countedOn, standing } from '../../data/as-of.ts';
import type { Dataset, Version } from '../../data/dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { type CellFinding, type Entry, problemAt } from '../../data/table.ts';
import { aliasesOf } from '../spaces/aliases.ts';
import { amountProblems } from './amounts-out-of-scale.ts';
import type { Check } from './check.ts';

/**
 * A list does not lose rows, names or ids from one version to the next without a word, and no amount is
 * ten thousand times off its like: accidents of copying, each a warning. What is sealed is left alone.
 */
export const versionsDoNotShrink: Check = (edition, found = []) => {
  const sealed = (edition.ledger?.entries ?? []).map(({ file }) => file);
  const unread = found.filter(({ rule }) => OF_WHOLE_FILES.has(rule)).map(({ file }) => file);
  const leftAlone = new Set([...sealed, ...unread]);
  const isOpen = ({ table }: Version) => !leftAlone.has(table.file);
  const isRead = (version?: Version) => !unread.includes(version?.table.file ?? '');
  return [...edition.datasets.values()].flatMap((dataset) => [
    ...(dataset.schema.kind === 'snapshot'
      ? dataset.versions.flatMap((version, at) =>
          isOpen(version) && isRead(dataset.versions[at - 1])
            ? listProblems(edition, dataset, version, dataset.versions[at - 1])
            : [],
        )
      : []),
    ...amountProblems(edition, dataset, isOpen),
  ]);
};

/** Faults by which a file seems to lack what it only does not show. */
const OF_WHOLE_FILES: ReadonlySet<string> = new Set([
  'file-encoding',
  'csv-syntax',
  'column-missing',
]);
const WARNING = { rule: 'version-shrinks', level: 'warning' } as const;

function listProblems(
  edition: Edition,
  dataset: Dataset,
  { table }: Version,
  before: Version | undefined,
): Problem[] {
  if (!Object.hasOwn(dataset.schema.columns, 'id')) return [];
  const last =
    before === undefined
      ? []
      : standing(
          dataset,
          countedOn(dataset, before.asOf, () => true),
        ).entries;
  const byId = new Map(last.map((entry) => [idOf(entry), entry]));
  // A row whose id is blank is another fault, not one that is gone.
  const nameless = table.entries.filter((entry) => idOf(entry) === '').map(nameOf);
  const here = new Set(table.entries.map(idOf));
  // What was published as struck off once need not be listed for ever.
  const gone = last.filter(
    (entry) =>
      idOf(entry) !== '' &&
      !here.has(idOf(entry)) &&
      !nameless.includes(nameOf(entry)) &&
      !STRUCK_OFF.has(entry.cells['status'] ?? ''),
  );
  const moved = movedIds(dataset, table.entries, gone);
  const at = (entry: Entry, key: string, about: Pick<CellFinding, 'message' | 'hint'>) =>
    problemAt(table, entry, key, { ...WARNING, ...about });
  const kept = new Set(moved.values());
  const lost = gone.filter((entry) => !kept.has(entry));
  const names = new Map<string, Entry>();
  return [
    ...lostProblem(table, lost, before?.asOf ?? ''),
    ...table.entries.flatMap((entry) => {
      const name = nameOf(entry);
      const twin = name === '' ? undefined : names.get(name);
      names.set(name, twin ?? entry);
      const old = byId.get(idOf(entry));
      const former = moved.get(entry);
      return [
        ...(old === undefined || isNameKept(edition, dataset, old, entry)
          ? []
          : [
              at(entry, 'name', {
                message: `${idOf(entry)}在${before?.asOf ?? ''}叫「${nameOf(old)}」，现在叫「${name}」，曾用名里没有旧名`,
                hint: `改了名的，旧名「${nameOf(old)}」写进曾用名；不是同一家的，用新的编号`,
              }),
            ]),
        ...(former === undefined
          ? []
          : [
              at(entry, 'id', {
                message: `与${before?.asOf ?? ''}的${idOf(former)}${nameOf(former)}统一社会信用代码相同，编号却换了`,
                hint: `编号一经使用不再改动：改回${idOf(former)}`,
              }),
            ]),
        ...(twin === undefined || !NAMED_ONCE.has(dataset.name)
          ? []
          : [
              at(entry, 'name', {
                message: `与第${twin.line}行同名，都是「${name}」`,
                hint: '同一家的，删去一行；确是两家的，在名称里写明区别',
              }),
            ]),
      ];
    }),
  ];
}

const STRUCK_OFF: ReadonlySet<string> = new Set(['注销', '取消资格', '已退出', '取消']);
const NAMED_ONCE: ReadonlySet<string> = new Set(['spaces', 'communities']);

/** Rows that have the code of one that is gone, under another id. Several may share a company. */
function movedIds(
  dataset: Dataset,
  rows: readonly Entry[],
  gone: readonly CurrentEntry[],
): Map<Entry, CurrentEntry> {
  const once = (entries: readonly Entry[], code: string) =>
    entries.filter(({ cells }) => cells['creditCode'] === code).length === 1;
  const codes = dataset.name === 'spaces' ? gone : [];
  return new Map(
    codes.flatMap((entry) => {
      const code = entry.cells['creditCode'] ?? '';
      const found = rows.find(({ cells }) => code !== '' && cells['creditCode'] === code);
      return found !== undefined && once(rows, code) && once(gone, code)
        ? [[found, entry] as const]
        : [];
    }),
  );
}

const SHOWN = 10;

function lostProblem(
  table: Version['table'],
  lost: readonly CurrentEntry[],
  before: string,
): Problem[] {
  if (lost.length === 0) return [];
  const named = lost.slice(0, SHOWN).map((entry) => `${idOf(entry)}${nameOf(entry)}`);
  const more = lost.length > SHOWN ? `…共${lost.length}行` : '';
  return [
    {
      ...WARNING,
      file: table.file,
      line: 1,
      message: `比${before}少了${named.join('、')}${more}`,
      hint: '注销、撤销的改状态，不要删行；筛选以后复制会丢行，核对原表',
    },
  ];
}

function isNameKept(edition: Edition, dataset: Dataset, old: Entry, now: Entry): boolean {
  if (!Object.hasOwn(dataset.schema.columns, 'formerNames')) return true;
  const [from, to] = [nameOf(old), nameOf(now)];
  const former = (now.cells['formerNames'] ?? '').split('；');
  return (
    from === to ||
    from === '' ||
    to === '' ||
    former.includes(from) ||
    aliasesOf({ edition })
      .get(`空间 ${idOf(now)}`)
      ?.some(({ written }) => written === from) === true
  );
}

function idOf({ cells }: Entry): string {
  return cells['id'] ?? '';
}

function nameOf({ cells }: Entry): string {
  return cells['name'] ?? '';
}
