import { printable } from '../text/printable.ts';
import { LEAVE_BLANK } from './cells/converted.ts';
import type { HistoryResult } from './import-history.ts';
import type { Change, ImportProblem, ImportResult, Question } from './result.ts';
import { withHint } from '../text/sentence.ts';

const CHANGE_WORDS: Readonly<Record<Change['kind'], string>> = {
  trim: '去空格',
  'line-break': '去换行',
  width: '全角和写法',
  date: '日期写法',
  'serial-date': '日期序号',
  separator: '千分位',
  unit: '单位换算',
  'leading-zeros': '补前导零',
  'name-to-code': '名称换成代码',
  list: '分隔符',
  enum: '选项写法',
  merged: '合并单元格拆开',
  ditto: '「同上」写出来',
  struck: '去掉划掉的字',
  rounded: '小数位',
  'personal-data': '略去个人号码',
  note: '写进备注',
  id: '给新行编号',
  answer: '照你的回答',
};

const SHOWN = 3;

/** The answers that were given in a file; 'table' where they can be given in the table only. */
type GivenAnswers = Readonly<Record<string, string>> | 'table';

/** The result in the words of a dialogue: what was understood, changed, asked, and how it compares. */
export function importReport(
  result: ImportResult,
  title: string,
  given: GivenAnswers = {},
): string {
  const { files, sheet, headerRows, asOf, mapped, dropped, rowsDropped, changes } = result;
  const lines = [
    `${files.join('、')} → ${title}`,
    ...(sheet === null
      ? []
      : [`工作表：${sheet === '' ? '（文本文件）' : sheet}，收${result.rows}行`]),
    ...(headerRows.length === 0 ? [] : [`表头：第${headerRows.join('、')}行`]),
    ...(asOf === null ? [] : [`数据所属日期：${asOf}`]),
    ...list(
      '列：',
      mapped.map(
        ({ from, to, factor }) => `${from}→${to}${factor === undefined ? '' : `（乘${factor}）`}`,
      ),
    ),
    ...list(
      '不收的列：',
      dropped.map(({ column, reason }) => `${column}（${reason}）`),
    ),
    ...list(
      '不收的行：',
      rowsDropped.map(({ row, reason }) => `第${row}行（${reason}）`),
    ),
    ...changeLines(changes),
    ...questionLines(result.questions, given),
    ...comparedLines(result.compared),
    ...result.parts.flatMap(({ reminder }) =>
      reminder === undefined ? [] : [`催报：${reminder}`],
    ),
    ...problemLines(result.problems),
  ];
  return printed(lines);
}

/** The same of a series: each version in a line, then what is asked and wrong in all of them. */
export function historyReport(
  { versions, questions, problems }: HistoryResult,
  title: string,
  given: Readonly<Record<string, string>>,
): string {
  return printed([
    `${title}：${versions.length}版`,
    ...versions.flatMap(({ files, asOf, rows, changes, compared }) => [
      `${asOf ?? ''} ${files.join('、')}：${rows}行，改了写法${changes.length}处`,
      ...comparedLines(compared),
    ]),
    ...questionLines(questions, given),
    ...problemLines(problems),
  ]);
}

function printed(lines: readonly string[]): string {
  const split = lines.flatMap((line) => line.split('\n'));
  return `${split.map(printable).join('\n')}\n`;
}

function problemLines(problems: readonly ImportProblem[]): string[] {
  return problems.map(({ cell, line, file, level, message, hint }) => {
    const word = level === 'error' ? '错误' : level === 'warning' ? '提醒' : '提示';
    return `${word} ${file} ${cell ?? `第${line}行`}：${withHint(message, hint)}`;
  });
}

function list(head: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${head}${items.join('；')}`];
}

function changeLines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return [
    `改了${changes.length}处：`,
    ...kinds.map((kind) => {
      const same = changes.filter((each) => each.kind === kind);
      const shown = same
        .slice(0, SHOWN)
        .map(({ cell, from, to }) =>
          kind === 'id' ? `${cell}那一行编为${to}` : `${cell} ${oneLine(from)}→${oneLine(to)}`,
        );
      return `  ${CHANGE_WORDS[kind]}${same.length}处：${shown.join('；')}${same.length > SHOWN ? ' …' : ''}`;
    }),
  ];
}

function oneLine(text: string, most = 24): string {
  const line = text.replace(/\s+/g, ' ');
  return line === '' ? '（空）' : line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Where a table says of which day it is. */
const IN_THE_TABLE =
  '在标题里写「截至2026年9月30日」这样的日期，或把日期写进文件名：空间名录2026-09-30.xlsx';

function questionLines(questions: readonly Question[], given: GivenAnswers): string[] {
  if (questions.length === 0) return [];
  return [
    `要你决定（${questions.length}）：`,
    ...questions.map(({ id, cells, found, options, default: chosen }) => {
      const place =
        cells.length === 0 ? '' : `${cells.slice(0, 8).join('、')}${cells.length > 8 ? '…' : ''} `;
      const same = cells.length > 1 ? `（同样的${cells.length}格一起定）` : '';
      const shown = optionsShown(id, options);
      const likely = chosen === undefined ? '' : `，照常理是「${chosen}」`;
      const asked = `  ${place}「${oneLine(found, 100)}」${same}${shown}${likely}`;
      if (given === 'table') return `${asked}\n    ${howInTable(id, options)}`;
      return id === 'as-of' ? `${asked}\n    或者${IN_THE_TABLE}` : asked;
    }),
    ...(given === 'table' ? [] : answersToFill(questions, given)),
  ];
}

/** What may be answered; to a name that no id is known of, the id. */
function optionsShown(id: string, options: readonly string[]): string {
  if (options.length > 0) return `：[${options.slice(0, 12).join(' / ')}]`;
  return id === 'as-of' ? '' : `：${OF_NO_OPTION}`;
}

const OF_NO_OPTION = '写它的编号；还没有编号的，先收列着它的那张表';

/** The file of answers as it will be, so that nobody has to know how JSON is written. */
function answersToFill(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
): string[] {
  const likely = Object.fromEntries(questions.map(({ id, default: chosen = '' }) => [id, chosen]));
  return [
    '回答的文件照下面写：照常理的已经填好，不对的改，空着的要填，引号、冒号和逗号不动',
    JSON.stringify({ ...given, ...likely }, null, 2),
  ];
}

/** Where somebody answers who has only the table. */
function howInTable(id: string, options: readonly string[]): string {
  if (id === 'as-of') return IN_THE_TABLE;
  if (id === 'sheet') return '只留要交的一张工作表，别的删去或隐藏';
  if (id === 'dataset') return '在表的标题里写明是哪张表，写成上面的一个';
  if (id.startsWith('column:')) return '是这一列，就把列名改成上面的；不是，把这一列删去';
  if (id === '编号:第一个') return '在表里加上“编号”一列，从上面的编起';
  if (id.startsWith('缺列:')) return '在表里加上这一列，每行写上面的一个';
  if (id.startsWith('改名:'))
    return '在表里加上“编号”一列：改了名的写上面的编号，新的一家写新的编号';
  if (options.length === 0) return '改在这些格里，写编号，或它在那张表里的名称';
  return `改在这些格里，写成上面的一个${options.includes(LEAVE_BLANK) ? '；“空着”就是把格子清空' : ''}`;
}

function comparedLines(compared: ImportResult['compared']): string[] {
  if (compared.with === null) return [];
  const { added, removed, renamed, changed } = compared;
  const outliers = changed.filter(({ outlier }) => outlier === true);
  return [
    `与上一版（${compared.with}）比：新增${added.length}，少了${removed.length}，改名${renamed.length}，改了${changed.length}格`,
    ...list(
      '  少了：',
      removed.length > 20 ? [...removed.slice(0, 20), '…（是不是只是一部分？）'] : removed,
    ),
    ...list(
      '  改名：',
      renamed.map(({ id, from, to }) => `${id} ${from}→${to}`),
    ),
    ...list(
      '  变化很大，请核对：',
      outliers.map(({ id, field, from, to }) => `${id} ${field} ${from}→${to}`),
    ),
  ];
}
