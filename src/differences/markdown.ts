import { printable } from '../text/printable.ts';
import {
  type DatasetDifference,
  type Differences,
  type ItemDifference,
  type Unrecorded,
  isSame,
} from './differences.ts';

/** The most lines of one kind; the rest is counted, and complete in JSON. */
const MOST_LINES = 50;
/** The longest value that is quoted whole, in characters. */
const LONGEST = 60;

/**
 * The differences in Chinese sentences as Markdown: what nothing records first, then the tables, the
 * documents and the rest. Whatever comes from a file is escaped, so that no cell is a link, an
 * element or a line of its own.
 */
export function differencesMarkdown(differences: Differences): string {
  if (isSame(differences)) return '没有变动。\n';
  const { unrecorded, datasets, ...groups } = differences;
  const parts = [
    ...section(
      `没有记录的改动（${unrecorded.length}处）`,
      unrecorded.map(unrecordedSentence),
      '已经发布的东西变了，却没有更正或封存台账的记录：改回去，或补上记录。',
    ),
    ...datasets.flatMap((each) => section(`${quoted(each.title)}（${each.name}）`, rowLines(each))),
    ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) =>
      section(GROUPS[group], groups[group].flatMap(itemLines)),
    ),
  ];
  return `${parts.join('\n')}\n`;
}

const GROUPS = {
  notices: '公示和公布',
  evaluations: '评价',
  rules: '规则',
  prose: '文章',
  config: '设置、说明和词表',
  files: '随站发布的文件',
} as const satisfies Partial<Record<keyof Differences, string>>;

function section(title: string, lines: readonly string[], lead?: string): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  return [
    `## ${title}`,
    '',
    ...(lead === undefined ? [] : [lead, '']),
    ...shown,
    ...(rest > 0 ? [`- 还有${rest}处，用--format json看全部`] : []),
    '',
  ];
}

function unrecordedSentence({ file, kind, id, field, from, to }: Unrecorded): string {
  const where = `${quoted(file)}${id === undefined || id === '' ? '' : `的${quoted(id)}`}`;
  if (kind === 'removed') return `${where}${id === undefined ? '整个没有了' : '这一行没有了'}`;
  if (field === undefined) return `${where}${id === undefined ? '改了' : '是后加的一行'}`;
  return `${where}：${changeWords(field, from ?? '', to ?? '')}`;
}

function rowLines({ added, removed, changed, names }: DatasetDifference): string[] {
  const named = (id: string) => quoted(`${id}${Object.hasOwn(names, id) ? `${names[id]}` : ''}`);
  const list = (word: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${word}${ids.length}条：${fewOf(ids.map(named))}`];
  return [
    ...list('新增', added),
    ...list('减少', removed),
    ...changed.map(({ id, field, from, to, by }) => {
      const record = by === null ? '没有记录' : `据${quoted(by)}`;
      return `${named(id)}：${changeWords(field, from, to)}（${record}）`;
    }),
  ];
}

function itemLines({ id, title, change, files, changed }: ItemDifference): string[] {
  const name = title === id ? quoted(id) : `${quoted(title)}（${quoted(id)}）`;
  if (change === 'added') return [`新加${name}`];
  if (change === 'removed') return [`撤下${name}`];
  if (changed.length === 0) return [`${name}改了：${fewOf(files.map(quoted))}`];
  return changed.map(({ file, id: row, field, from, to }) => {
    const where = file.endsWith('.csv')
      ? `${quoted(file.split('/').at(-1) ?? '')}的${quoted(row)}`
      : '';
    const what =
      field === '*' ? (from === '' ? '新加一行' : '少了一行') : changeWords(field, from, to);
    return `${name}${where === '' ? '' : `，${where}`}：${what}`;
  });
}

function changeWords(field: string, from: string, to: string): string {
  if (field === '文件') return to === '' ? '文件没有了' : '新加的文件';
  if (field === '正文') {
    if (from === '') return `正文加了${value(to)}`;
    return to === '' ? `正文删了${value(from)}` : `正文由${value(from)}改成${value(to)}`;
  }
  if (from === '') return `“${quoted(field)}”原来空着，现在是${value(to)}`;
  if (to === '') return `“${quoted(field)}”原来是${value(from)}，现在空着`;
  return `“${quoted(field)}”由${value(from)}改成${value(to)}`;
}

function value(text: string): string {
  const characters = [...text];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
  return `「${quoted(shown)}」`;
}

function fewOf(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LINES);
  return `${shown.join('、')}${words.length > shown.length ? `等${words.length}个` : ''}`;
}

/** A value as plain words of Markdown: one line, no mark-up, no element, nobody called by @. */
function quoted(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~>#!@$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '&#58;');
}
