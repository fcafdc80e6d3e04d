import type { DirectoryLine } from '../../model/spaces/directory.ts';
import { isAbsence } from '../../text/absence.ts';

/** Columns are shown where some row fills them; the others are named below the table. */
const OPTIONAL = [
  { key: 'kind', title: '类型' },
  { key: 'level', title: '级别' },
  { key: 'operator', title: '运营主体' },
  { key: 'desks', title: '工位(个)', label: '工位', isFigure: true },
  { key: 'freeDesks', title: '空余工位(个)', label: '空余', isFigure: true },
  { key: 'price', title: '收费' },
  { key: 'industries', title: '产业方向' },
  { key: 'phone', title: '单位电话' },
] as const satisfies readonly {
  readonly key: keyof DirectoryLine['entry']['row'];
  readonly title: string;
  readonly label?: string;
  readonly isFigure?: true;
}[];

type Key = (typeof OPTIONAL)[number]['key'];

/** What a directory of some spaces shows of them. */
export interface DirectoryColumns {
  readonly shown: readonly (typeof OPTIONAL)[number][];
  /** Titles of columns that no row fills. */
  readonly missing: readonly string[];
  /** Our own records of a space say little beside what a bureau knows of it. */
  readonly hasMentions: boolean;
  readonly hasStatus: boolean;
}

/** The columns of a directory of these lines, beside the name. */
export function directoryColumns(lines: readonly DirectoryLine[]): DirectoryColumns {
  const isShown = (key: Key) =>
    key === 'kind'
      ? new Set(lines.map(({ entry }) => entry.row.kind)).size > 1
      : lines.some((line) => directoryCell(line, key) !== undefined);
  const shown = OPTIONAL.filter(({ key }) => isShown(key));
  return {
    shown,
    missing: OPTIONAL.filter((each) => each.key !== 'kind' && !shown.includes(each)).map(
      ({ title }) => title.replace(/\(.*/, ''),
    ),
    hasMentions:
      !shown.some(({ key }) => key === 'desks') && lines.some(({ mentions }) => mentions > 0),
    hasStatus: lines.some(({ entry }) => entry.row.status !== '未载明'),
  };
}

/** A cell as readers see it; undefined where nothing is known. */
export function directoryCell({ entry }: DirectoryLine, key: Key): string | undefined {
  const value = entry.row[key];
  return value === null || isAbsence(value) ? undefined : String(value).replaceAll('；', '、');
}
