import { ISSUE_LEDGER_FILE } from '../../data/issue-ledger.ts';
import { LEDGER_FILE } from '../../data/ledger.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import type { IssueLedgerEntry, SealedFigure } from '../../schemas/documents/issue-ledger.ts';
import { changedLines } from '../issue-figures/changed-lines.ts';
import { figureSite } from '../issue-figures/issue-views.ts';
import {
  type PrintedFigure,
  datasetOf,
  isSameUse,
  printedFigures,
} from '../issue-figures/printed-figures.ts';
import { joinSite } from '../site/join-site.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import type { Check } from './check.ts';

/**
 * The figures of a sealed issue are those that it was published with, corrections and files added
 * since aside: `sealed-file-changed`. While a file that they are read from is faulty they are not
 * compared, and one line says so.
 */
export const sealedIssuesStand: Check = (edition, found = []) => {
  const entries = edition.issueLedger?.entries ?? [];
  if (entries.length === 0) return [];
  const site = joinSite(edition);
  const faulty = new Set(found.filter(({ level }) => level === 'error').map(({ file }) => file));
  const unread = new Set<string>();
  let left = 0;
  const isReadable = (files: readonly string[], figures = 1) => {
    files.forEach((file) => unread.add(file));
    if (files.length > 0) left += figures;
    return files.length === 0;
  };
  const problems = entries.flatMap((entry, index) => {
    const file = `content/issues/${entry.issue}.mdx`;
    if (!isReadable(faulty.has(file) ? [file] : [], entry.figures.length)) return [];
    const issue = site.issues.find(({ id }) => id === entry.issue);
    if (issue === undefined) {
      return missing(edition, entry, edition.issueLedger?.lineOf(index) ?? 1);
    }
    const read = (figure: SealedFigure) => isReadable(filesOf(figure, faulty));
    return [...moved(issue, entry), ...changed(site, issue, entry, read)];
  });
  return [...problems, ...notCompared([...unread], left)];
};

/** The faulty files that a figure is read from; items of an issue depend on the issues before. */
function filesOf(figure: SealedFigure, faulty: ReadonlySet<string>): string[] {
  const folders = [`data/${datasetOf(useOf(figure))}/`, 'data/spaces/', 'data/terms/'];
  if (figure.word === 'Events') folders.push('content/issues/');
  return [...faulty].filter(
    (file) => folders.some((folder) => file.startsWith(folder)) || file === LEDGER_FILE,
  );
}

/** One line for all that was left out. */
function notCompared(files: readonly string[], figures: number): Problem[] {
  const [first] = files;
  if (first === undefined) return [];
  const named = files.length === 1 ? first : `${first}等${files.length}个文件`;
  return [
    {
      ...problem(
        first,
        1,
        `${named}改好以前，已发旬报的${figures}处数没有核对`,
        '先改好别的错误，再运行npm run check，核对会自己接着做',
      ),
      level: 'notice',
    },
  ];
}

function missing(
  { prose }: Edition,
  { issue, sealedOn }: IssueLedgerEntry,
  line: number,
): Problem[] {
  const held = prose.find(({ kind, id }) => kind === 'issues' && id === issue);
  return [
    problem(
      held?.file ?? ISSUE_LEDGER_FILE,
      held === undefined ? line : 1,
      held === undefined
        ? `旬报${issue}在${sealedOn}封存过，现在不见了`
        : `旬报${issue}在${sealedOn}封存过，现在又成了草稿`,
      '已发布的一期不能撤回；从git里取回封存时的文件',
    ),
  ];
}

function moved(
  { file, frontmatter }: ProseOf<'issues'>,
  { publishedOn, sealedOn }: IssueLedgerEntry,
): Problem[] {
  if (frontmatter.publishedOn === publishedOn) return [];
  const message = `发布日期是${frontmatter.publishedOn}，${sealedOn}封存时是${publishedOn}`;
  return [problem(file, 1, message, '改回封存时的日期；图表和数都以这一天为准')];
}

function changed(
  site: SiteData,
  issue: ProseOf<'issues'>,
  entry: IssueLedgerEntry,
  isReadable: (figure: SealedFigure) => boolean,
): Problem[] {
  const now = printedFigures(figureSite(site, issue), issue);
  const left = [...now];
  return entry.figures.flatMap((sealed, index) => {
    if (!isReadable(sealed)) return [];
    const at = left.findIndex(({ use }) => isSameUse(use, useOf(sealed)));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    if (found === undefined) return gone(issue, sealed, index, entry);
    return figureChanged(issue, sealed, found, entry);
  });
}

function useOf({ word, props }: SealedFigure) {
  return { name: word, props };
}

function gone(
  { file, components }: ProseOf<'issues'>,
  sealed: SealedFigure,
  index: number,
  { sealedOn }: IssueLedgerEntry,
): Problem[] {
  // A component that is there but has no data has its own problem.
  if (components.some((use) => isSameUse(use, useOf(sealed)))) return [];
  return [
    problem(
      file,
      1,
      `${sealedOn}封存时的第${index + 1}处${called(sealed)}没有了或者写法变了`,
      '把它照封存时的样子写回去；说法要改，在旁边加一段<Note>写明更正',
    ),
  ];
}

function figureChanged(
  { file }: ProseOf<'issues'>,
  sealed: SealedFigure,
  { use, printed }: PrintedFigure,
  { sealedOn }: IssueLedgerEntry,
): Problem[] {
  const [first] = changedLines(sealed.printed, printed);
  if (first === undefined) return [];
  const [before, after] = [first.before ?? '没有这一行', first.after ?? '没有这一行'];
  return [
    {
      ...problem(
        file,
        use.line,
        `这处${called(sealed)}封存时（${sealedOn}）是“${before}”，现在算出来是“${after}”`,
        '数据变了而没有更正记录：改动写进errata.csv，不要改已发布的文件；标题、名称的写法也要和封存时一样',
      ),
      field: sealed.word,
    },
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  Total: '数',
  Figure: '图',
  Table: '表',
  Events: '动态',
};

function called({ word, props }: SealedFigure): string {
  const title = props['title'] ?? props['column'] ?? props['where'] ?? '';
  return `${NAMES[word] ?? word}${title === '' ? '' : `（${title}）`}`;
}

function problem(file: string, line: number, message: string, hint: string): Problem {
  return { rule: 'sealed-file-changed', level: 'error', file, line, message, hint };
}
