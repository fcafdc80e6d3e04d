import type { IssueSection } from '../../data/prose/issue-sections.ts';
import { nearest } from '../../text/nearest.ts';
import { escapeLineStart, escapeProperty, escapeText } from '../../text/escape-mdx.ts';
import { columnLevelOf, headingKind, withoutMarks } from './headings.ts';
import type { ImportedImage } from './images.ts';
import { inlineMarkdown, oneLine, withoutBold } from './inline-markdown.ts';
import { excerpt } from './reading.ts';
import type { Report } from './report.ts';
import { tableMarkdown } from './table-markdown.ts';
import { type WordBlock, type WordInline, type WordParagraph, wordsOf } from './word-blocks.ts';

/** What placing the blocks of a document needs. */
export interface Placing {
  readonly columns: readonly IssueSection[];
  readonly images: ReadonlyMap<string, ImportedImage>;
  readonly report: Report;
}

interface Item {
  readonly text: string;
  /** The list of Word that it belongs to. */
  readonly list?: ListMark;
}

interface ListMark {
  readonly id: string;
  /** Markdown tells neighbouring lists apart by what stands behind the number. */
  readonly delimiter: '.' | ')';
}

/** 「要闻速览……3」 in a list of contents that was typed. */
const CONTENTS_LINE = /(?:…{2,}|\.{4,}|·{4,}|\t)\s*\d{1,3}$/;

interface Section {
  readonly column: IssueSection | undefined;
  /** The name or alias that the document uses. */
  title: string;
  /** True once a heading has named it; text before the first heading opens one by itself. */
  isNamed: boolean;
  readonly items: Item[];
}

/**
 * The body of a draft: blocks under the columns that their headings name, columns in the order of
 * site.json. A heading that names no column stays with its text in the column before it.
 */
export function placeBlocks(blocks: readonly WordBlock[], placing: Placing): string {
  const { columns, report } = placing;
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const columnLevel = columnLevelOf(paragraphs, columns);
  // In the order in which the document opens them.
  const sections: Section[] = [];
  let open: Section | undefined;
  const section = (): Section => {
    if (open !== undefined) return open;
    const [first] = columns;
    if (first !== undefined) report.add('栏目', `第一个栏目之前的文字放进了「${first.name}」`);
    open = sectionOf(sections, first, first?.name ?? '');
    return open;
  };
  const put = (text: string, list?: ListMark) => {
    if (text !== '') section().items.push(list === undefined ? { text } : { text, list });
  };
  let listIndent = '';
  for (const block of blocks) {
    if (block.kind === 'table') {
      const { title, markdown, images } = tableMarkdown(block, report);
      if (title !== '') put(`**${title}**`);
      put(markdown);
      for (const image of images) put(imageMarkdown(image, placing));
      continue;
    }
    const words = wordsOf(block.inlines).trim();
    if (
      words !== '' &&
      (block.isContentsEntry || (words.length <= 120 && CONTENTS_LINE.test(words)))
    ) {
      report.add('目录', `「${words}」没有放进草稿，网页和PDF自有目录`);
      continue;
    }
    const kind = headingKind(block, columns, columnLevel);
    if (kind?.kind === 'column') {
      open = openColumn(sections, kind, words, report);
    } else if (kind !== undefined) {
      if (kind.kind === 'unknown-column') reportUnknown(words, section(), placing);
      put(
        `${kind.kind === 'heading' && kind.level === 4 ? '####' : '###'} ${headingText(block, report)}`,
      );
    } else if (block.list !== undefined) {
      const before = section().items.at(-1)?.list;
      const mark = markOf(block.list, before);
      const item = listItem(block, report, before !== undefined, listIndent, mark);
      if (item.indent !== undefined) listIndent = item.indent;
      put(item.text, block.list.written === undefined ? mark : undefined);
    } else {
      put(inlineMarkdown(block.inlines, report));
    }
    for (const inline of block.inlines) put(imageMarkdown(inline, placing));
  }
  return bodyOf(sections, placing);
}

function sectionOf(sections: Section[], column: IssueSection | undefined, title: string): Section {
  const held = sections.find((each) => each.column === column);
  if (held !== undefined) return held;
  const opened: Section = { column, title, isNamed: false, items: [] };
  sections.push(opened);
  return opened;
}

/** The section of a column; one that comes again goes on where it was. */
function openColumn(
  sections: Section[],
  { column, title }: { readonly column: IssueSection; readonly title: string },
  words: string,
  report: Report,
): Section {
  const held = sections.find((each) => each.column === column);
  if (words !== title) report.add('栏目', `「${words}」认作栏目「${title}」`);
  if (held?.isNamed === true) {
    report.add('栏目', `「${words}」又出现一次，下面的文字并进「${held.title}」`);
  }
  const opened = sectionOf(sections, column, title);
  if (!opened.isNamed) opened.title = title;
  opened.isNamed = true;
  return opened;
}

function reportUnknown(words: string, { title }: Section, { columns, report }: Placing): void {
  const suggestion = nearest(
    withoutMarks(words),
    columns.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const hint = suggestion === undefined ? '' : `，是不是「${suggestion}」？`;
  const place = title === '' ? '' : `，连同下面的文字放在「${title}」里`;
  report.add('标题', `「${words}」不是site.json里的栏目${hint || '，'}写成###${place}`);
}

/** A heading says all in one line, without bold; what ends in # keeps it. */
function headingText({ inlines, list }: WordParagraph, report: Report): string {
  const number = list?.isOrdered === true ? (list.written ?? `${list.number}.`) : '';
  const label: WordInline = { kind: 'text', text: number, isStrong: false, link: undefined };
  const text = oneLine(inlineMarkdown(withoutBold([label, ...inlines]), report));
  return text.replace(/(?<!\\)#(?=#*$)/g, '\\#');
}

function markOf(
  { id, level }: NonNullable<WordParagraph['list']>,
  before: ListMark | undefined,
): ListMark {
  if (before === undefined) return { id, delimiter: '.' };
  if (before.id === id || level > 0) return before;
  return { id, delimiter: before.delimiter === '.' ? ')' : '.' };
}

function listItem(
  paragraph: WordParagraph,
  report: Report,
  isInList: boolean,
  indent: string,
  { delimiter }: ListMark,
): { text: string; indent: string | undefined } {
  const { level = 0, isOrdered = false, number = 1, written } = paragraph.list ?? {};
  if (written !== undefined) {
    // A paragraph of its own, which begins with the number as it stands in the document.
    const text = inlineMarkdown(paragraph.inlines, report);
    const space = /[\p{L}\p{N}]$/u.test(written) ? ' ' : '';
    const plain = `${escapeText(written)}${written === '' ? '' : space}${text}`;
    // 「1.1」 begins no list of Markdown, 「1)」 with a space behind it would.
    const line = /^\d+[.)](?=\S)/.test(plain) ? plain : escapeLineStart(plain);
    return { text: text === '' ? '' : line, indent: undefined };
  }
  const marker = isOrdered ? `${number}${delimiter} ` : delimiter === '.' ? '- ' : '* ';
  const before = level > 0 && isInList ? indent : '';
  const markdown = inlineMarkdown(paragraph.inlines, report);
  if (level > 1) {
    report.add(
      '列表',
      `「${excerpt(wordsOf(paragraph.inlines))}」在第${level + 1}层，列表只用两层，放在第二层`,
    );
  }
  const text = markdown.replace(/\n/g, `\n${before}${' '.repeat(marker.length)}`);
  return {
    text: markdown === '' ? '' : `${before}${marker}${text}`,
    indent: before === '' ? ' '.repeat(marker.length) : undefined,
  };
}

function imageMarkdown(inline: WordInline, { images, report }: Placing): string {
  if (inline.kind !== 'image') return '';
  const alt = inline.alt.replace(/\s+/g, ' ').trim();
  if (inline.part === undefined) {
    report.add('图片', `有一幅图${alt === '' ? '' : `「${alt}」`}不在文件里，没有导入`);
    return '';
  }
  const image = images.get(inline.part);
  if (image === undefined) {
    if (alt !== '') report.add('图片', `${inline.part}没有导入，它的替代文字是「${alt}」`);
    return '';
  }
  const address = image.file.replace(/^public/, '');
  if (alt === '') report.add('图片', `${image.file}没有替代文字，请在alt里写图上是什么`);
  else report.add('图片', `${image.file}的替代文字取自Word，请核对：「${alt}」`);
  const shown = alt === '' ? '（待写：图上是什么）' : alt;
  return `<Image src="${address}" alt="${escapeProperty(shown)}" />`;
}

function bodyOf(sections: readonly Section[], { columns, report }: Placing): string {
  const rank = ({ column }: Section) => (column === undefined ? -1 : columns.indexOf(column));
  const held = sections.filter(({ column, items, title }) => {
    const isKept = items.length > 0 || column?.required === true;
    if (!isKept) report.add('栏目', `「${title}」下面没有文字，没有放进草稿`);
    return isKept;
  });
  const sorted = [...held].sort((a, b) => rank(a) - rank(b));
  if (sorted.some((each, index) => each !== held[index])) {
    report.add('栏目', '栏目照site.json里的次序重排了');
  }
  const missing = columns.filter(
    (column) => column.required && !held.some((each) => each.column === column),
  );
  for (const { name } of missing) report.add('栏目', `缺必有的栏目「${name}」，草稿里留了（待写）`);
  return [
    ...sorted,
    ...missing.map((column): Section => ({
      column,
      title: column.name,
      isNamed: false,
      items: [],
    })),
  ]
    .sort((a, b) => rank(a) - rank(b))
    .map(sectionText)
    .join('\n\n');
}

function sectionText({ column, title, items }: Section): string {
  const hasText = items.some(({ text }) => !/^#{3,4} /.test(text));
  const parts = items.map(({ text, list }, index) => {
    const before = items[index - 1];
    // An ordered item other than the first would go on the line of a bullet above it.
    const isLost = /^ *(?:[2-9]|1\d|0)\d*[.)] /.test(text) && !isSameList(before?.text ?? '', text);
    const isNext = list !== undefined && before?.list?.delimiter === list.delimiter && !isLost;
    return `${index === 0 ? '' : isNext ? '\n' : '\n\n'}${text}`;
  });
  const body = parts.join('') + (hasText ? '' : `${items.length === 0 ? '' : '\n\n'}（待写）`);
  return column === undefined ? body : `## ${title}\n\n${body}`;
}

/** Whether two items have the same indent and are both numbered. */
function isSameList(before: string, text: string): boolean {
  const [a, b] = [before, text].map((each) => /^( *)\d+[.)] /.exec(each)?.[1]);
  return a !== undefined && a === b;
}
