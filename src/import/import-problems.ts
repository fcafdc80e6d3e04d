import type { Dataset } from '../data/dataset.ts';
import { maskedText } from '../data/masked-problem.ts';
import { cellAddress } from '../workbook/address.ts';
import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { registerOf } from '../schemas/datasets.ts';
import { idFault } from '../schemas/ids.ts';
import { isIsoDate } from '../text/dates.ts';
import { nearest } from '../text/nearest.ts';
import { type ReadFile, type UnheldTable, namedDataset } from './choose-table.ts';
import type { RawTable } from './read-table.ts';
import type { ImportProblem, Question } from './result.ts';

/** A problem of a file as a whole. */
export function problemOf(
  file: string,
  rule: Problem['rule'],
  message: string,
  hint: string,
  level: Problem['level'] = 'error',
): ImportProblem {
  return { rule, level, file, line: 1, message, hint };
}

/** No dataset of the edition fits, or the one told is not there. */
export function noDataset(
  { dataset, edition }: { readonly dataset?: string | undefined; readonly edition: Edition },
  files: readonly ReadFile[],
): ImportProblem {
  const held = [...edition.datasets.values()].map(
    ({ name, schema }) => `${schema.title}（${name}）`,
  );
  const file = files[0]?.name ?? '';
  const list = held.length === 0 ? '这一版还没有数据集' : `有：${held.join('、')}`;
  const named = namedDataset(files, dataset);
  if (named !== undefined) {
    return problemOf(
      file,
      'config',
      `这一版没有「${named}」这个数据集`,
      registerOf(named) === undefined
        ? list
        : `由管网站的人先用npm run new:dataset -- ${named} 建好，再收这个表；${list}`,
    );
  }
  return problemOf(
    file,
    'column-missing',
    '没有认出表头：前30行里没有一行像数据集的列名',
    `表头用数据集的列名，或用--dataset写明是哪个数据集；${list}`,
  );
}

/** A list of which nothing says to which notice it belongs. */
export function noNotice(file: string, open: readonly string[]): ImportProblem {
  const example = open[0] ?? 'gs-2026-01';
  const first =
    open.length === 0 ? '先写这件公示的notice.json，写法见docs/zh/guide.md的“一件公示”；再' : '';
  return problemOf(
    file,
    'config',
    '公示名单一件公示一份，没有写是哪一件的',
    `${first}把公示的编号写进文件名，如公示名单${example}.xlsx，或用--dataset notices/${example} 写明；${openWords(open)}；不是名单的，改掉标题或文件名里的“公示名单”`,
  );
}

/** Files whose names hold the ids of several notices. */
export function severalNotices(file: string, ids: readonly string[]): ImportProblem {
  return problemOf(
    file,
    'config',
    `文件名里写着${ids.length}件公示：${ids.join('、')}`,
    '公示名单一件公示一份，一件一件地收',
  );
}

/** A list that names nobody. */
export function emptyList(file: string): ImportProblem {
  return problemOf(
    file,
    'value-required',
    '名单里一行也没有',
    '在表头下面一家一行写上名单，再导入',
  );
}

/** A list among the years of a table. */
export function noSeries(file: string): ImportProblem {
  return problemOf(file, 'config', '公示名单没有各年的版本', '一件公示一份，不用--history，单独收');
}

/** A list for a notice that is not there. */
export function unknownNotice(
  file: string,
  id: string,
  all: readonly string[],
  open: readonly string[],
): ImportProblem {
  const near = nearest(id, all);
  return problemOf(
    file,
    'config',
    `没有「${id}」这件公示${near === undefined ? '' : `，是不是「${near}」？`}`,
    `先写data/notices/${near === undefined && idFault(id) === '' ? id : '公示的编号'}/notice.json，写法见docs/zh/guide.md的“一件公示”；${openWords(open)}`,
  );
}

/** A list that its notice has already. */
export function takenList(path: string): ImportProblem {
  return problemOf(
    path,
    'version-name',
    '这件公示已经有名单了，不会覆盖',
    '还没有发布的，删去list.csv再收一次；已经发布的不改，另发一件公布或变更',
  );
}

function openWords(open: readonly string[]): string {
  return open.length === 0 ? '现在没有缺名单的公示' : `缺名单的有：${open.join('、')}`;
}

/** The files are of a table that the edition has not, though some columns are also those of another. */
export function unheldProblem(
  files: readonly ReadFile[],
  { name, title, columns, nearest }: UnheldTable,
): ImportProblem {
  return problemOf(
    files[0]?.name ?? '',
    'column-missing',
    `这个表像是${title}（${name}，认出${columns}列），这一版还没有这个数据集；最像的${nearest.title}只认出${nearest.columns}列，没有收`,
    `由管网站的人先用npm run new:dataset -- ${name} 建好，再收这个表；确实是${nearest.title}，用--dataset ${nearest.name}写明`,
  );
}

/** A file in which no table of the dataset is found. */
export function noTable(
  { name, workbook }: ReadFile,
  { schema }: Pick<Dataset, 'schema'>,
  sheet?: string,
): ImportProblem {
  const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden).map((each) => each.name);
  if (sheet !== undefined && !sheets.includes(sheet)) {
    return problemOf(name, 'config', `没有「${sheet}」这张工作表`, `有：${sheets.join('、')}`);
  }
  const titles = Object.values(schema.columns).map(({ field }) => field.title);
  return problemOf(
    name,
    'column-missing',
    `没有认出${schema.title}的表头`,
    `前30行里要有一行列名，如${titles.slice(0, 6).join('、')}`,
  );
}

/** A day that is none, or has not come yet. */
export function badDay(file: string, asOf: string, today: string): ImportProblem {
  return isIsoDate(asOf)
    ? problemOf(
        file,
        'version-name',
        `as-of写的${asOf}还没有到，今天是${today}`,
        '写数据所属的那一天',
      )
    : problemOf(
        file,
        'version-name',
        `as-of写的「${asOf}」不是日期`,
        '写成2026-09-30或2026年9月30日这样',
      );
}

/** A version that is there already. */
export function taken(path: string): ImportProblem {
  return problemOf(
    path,
    'version-name',
    '这一天的文件已经有了，不会覆盖',
    '改已有的内容用errata.csv；这张表是另一天的，用--as-of写明',
  );
}

/** Totals that differ from what they total. */
export function sumProblems({ file, prefix, found }: RawTable): ImportProblem[] {
  return found.leftOut.flatMap(({ row, differences }) =>
    differences.map(({ cell, message }) => ({
      ...problemOf(
        file,
        'value-range',
        message,
        '核对是漏了行、多了行，还是合计没有更新',
        'warning',
      ),
      line: row + 1,
      cell: `${prefix}${cell}`,
    })),
  );
}

/** Whether a problem of the check stands beside the questions: not one that an answer settles. */
export function isOfTable(
  { cell, field = '', level }: ImportProblem,
  open: readonly Question[],
): boolean {
  if (field !== '' && open.some(({ id }) => id.startsWith(`缺列:${field}`))) return false;
  if (cell === undefined) return level === 'error';
  return !open.some(({ cells }) => cells.includes(cell));
}

/** A problem of a column that the table lacks and an answer filled: it is the answer to mend. */
export function withAnswer(
  problem: ImportProblem,
  used: ReadonlyMap<string, string>,
): ImportProblem {
  const id = `缺列:${problem.field ?? ''}`;
  if (!used.has(id)) return problem;
  return { ...problem, hint: `${problem.hint}；这一列是照回答"${id}"填的，改那里` };
}

/** Rows that are hidden and were taken all the same. */
export function hiddenNotices({ file, sheet, rows }: RawTable): ImportProblem[] {
  const hidden = rows.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row));
  if (hidden.length === 0) return [];
  const numbers = hidden.slice(0, 20).map((row) => row + 1);
  const message = `第${numbers.join('、')}${hidden.length > 20 ? '…' : ''}行是隐藏的，仍收`;
  const hint = '不要的行在表里删去，再导入';
  const notice = problemOf(file, 'value-range', message, hint, 'notice');
  return [{ ...notice, line: numbers[0] ?? 1 }];
}

/** Cells that are struck out and were not taken, row by row. */
export function struckWarnings({
  file,
  prefix,
  sheet,
  headerRows,
  map,
}: RawTable): ImportProblem[] {
  return sheet.rows.flatMap((cells, row) => {
    if (row <= (headerRows.at(-1) ?? 0)) return [];
    const struck = map.columns.filter(({ index }) => cells[index]?.isStruck === true);
    const [first] = struck;
    if (first === undefined) return [];
    const word = `「${maskedText(cells[first.index]?.text ?? '')}」`;
    const message = `${word}${struck.length > 1 ? `等${struck.length}格` : ''}划了删除线，没有收`;
    const warning = problemOf(file, 'value-range', message, '要收的去掉删除线，再导入', 'warning');
    return [{ ...warning, line: row + 1, cell: `${prefix}${cellAddress(row, first.index)}` }];
  });
}

/** Where a personal number stood in a kept column, and whether that column names the row. */
export interface PersonalCell {
  readonly cell: string;
  readonly header: string;
  readonly isName: boolean;
}

/** A personal number in a kept cell: it is left out, but a name must be mended where it was written. */
export function personalNotice(
  file: string,
  { cell, header, isName }: PersonalCell,
): ImportProblem {
  const [found, hint] = isName
    ? ['夹着个人号码', '在表里只留名称，号码连同“联系”之类的字一起删去，再导入']
    : ['有个人号码，已略去', '不用改；要公开的电话写单位的'];
  const level = isName ? 'error' : 'notice';
  return { ...problemOf(file, 'personal-data', `「${header}」里${found}`, hint, level), cell };
}

/** Whole columns that were filled as answered for an earlier table: the editor sees with what. */
export function reusedNotices(
  file: string,
  reused: readonly (readonly [id: string, answer: string])[],
): ImportProblem[] {
  return reused.flatMap(([id, answer]) => {
    const [, title] = /^缺列:([^:]+)$/.exec(id) ?? [];
    if (title === undefined) return [];
    const message = `「${title}」整列照上一次的回答填了「${answer}」`;
    const hint = `这一次不同，就在表里加上「${title}」这一列，写明各行的`;
    return [problemOf(file, 'value-required', message, hint, 'warning')];
  });
}
