import { headingLine } from '../../resolved/inlines.ts';
import type { Block, Inline, IssueContent } from '../content/blocks.ts';
import { type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { figureLines } from '../../model/figures/figure.ts';
import type { EventItem } from '../../model/components/event-item.ts';
import { type Picture, pictureName } from '../pictures/picture.ts';
import { dataTable } from './email-table.ts';
import {
  escapeHtml,
  image,
  LAYOUT,
  link,
  linkHtml,
  picture,
  remark,
  row,
  styles,
} from './email-parts.ts';

/** What the blocks of a mail share. */
export interface EmailContext {
  readonly content: IssueContent;
  readonly pictures: ReadonlyMap<number, Picture>;
  /** Where the mail finds a picture of the edition, by its address in the content. */
  readonly imageAddresses: ReadonlyMap<string, string>;
  /** Tables with more rows are cut. */
  readonly mostRows: number;
  /** Titles of the tables that were cut; filled while rendering. */
  readonly cutTables: string[];
}

/** The largest number of rows of a table, tried in this order until the mail is small enough. */
export const LARGEST_TABLES = [Infinity, 40, 20, 10, 5] as const;

/** Blocks as rows of the outer table. */
export function emailBlocks(blocks: readonly Block[], context: EmailContext): string {
  return blocks.map((block) => row(blockHtml(block, context))).join('\n');
}

function blockHtml(block: Block, context: EmailContext): string {
  switch (block.kind) {
    case 'heading': {
      const name = `h${block.level}` as const;
      const words = inlineHtml(headingLine(block), context);
      return `<${name} style="${styles[name]}">${words}</${name}>`;
    }
    case 'paragraph':
      return `<p style="${styles.paragraph}">${inlineHtml(block.inlines, context)}</p>`;
    case 'list':
      return listHtml(block, context);
    case 'events':
      return lines(block.items.map((item) => ['·', eventHtml(item)] as const));
    case 'table':
      return tableHtml(block, context);
    case 'figure':
      return figureHtml(block, context);
    case 'image':
      return imageHtml(block, context);
    case 'quote':
      return boxed(inside(block.blocks, context), '#d3e0e4', '#ffffff');
    case 'note':
      return boxed(inside(block.blocks, context), '#d8d5cc', '#fbfaf7');
    case 'listing':
      return boxed(
        `<p style="${styles.listing}">${lineBreaks(block.text)}</p>`,
        '#d8d5cc',
        '#fbfaf7',
      );
    case 'rule':
      return `<p style="${styles.note}">* * *</p>`;
  }
}

function inside(blocks: readonly Block[], context: EmailContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}

/** Spaces and lines as typed: mail programs know no `pre-wrap`. */
function lineBreaks(text: string): string {
  const spaced = escapeHtml(text).replaceAll('  ', '&nbsp; ').replaceAll('\n ', '\n&nbsp;');
  return spaced.replaceAll('\n', '<br>');
}

function inlineHtml(inlines: readonly Inline[], context: EmailContext): string {
  return inlinesHtml(inlines, inlineParts(context));
}

function inlineParts({ imageAddresses }: Pick<EmailContext, 'imageAddresses'>): InlineParts {
  return {
    text: escapeHtml,
    cite: citeHtml,
    link: (html, { address }) => linkHtml(address, html),
    struck: (html) => `<s>${html}</s>`,
    picture: ({ address, alt, caption }) =>
      picture(imageAddresses.get(address) ?? address, alt) +
      escapeHtml(caption === '' ? '' : `（${caption}）`),
  };
}

/** Numbers of sources as plain text: a link within a mail fails in several programs. */
function citeHtml(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const words = numbers.map((number) => `[${number}]`).join('');
  return `<span style="font-size:12px;color:#555b5f">${words}</span>`;
}

function eventHtml({ when, text, remark: words, cite }: EventItem): string {
  const day = `<strong style="white-space:nowrap">${escapeHtml(when)}</strong>`;
  return `${day} ${escapeHtml(text + words)}${citeHtml(cite)}`;
}

/** Lists are tables: mail programs set bullets and indents of `ul` each in their own way. */
function lines(items: readonly (readonly [mark: string, html: string])[]): string {
  const rows = items.map(
    ([mark, html]) =>
      `<tr valign="top"><td width="16" style="${styles.mark}">${mark}</td>` +
      `<td style="${styles.item}">${html}</td></tr>`,
  );
  return `<table ${LAYOUT}>${rows.join('\n')}</table>`;
}

function listHtml(list: Extract<Block, { kind: 'list' }>, context: EmailContext): string {
  return lines(
    list.items.map((blocks, index) => {
      const mark = list.isOrdered ? `${(list.start ?? 1) + index}.` : '·';
      const [only] = blocks;
      const isPlain = blocks.length === 1 && only?.kind === 'paragraph';
      return [mark, isPlain ? inlineHtml(only.inlines, context) : inside(blocks, context)];
    }),
  );
}

function tableHtml(table: Extract<Block, { kind: 'table' }>, context: EmailContext): string {
  const { title, note, rows } = table;
  const { address } = context.content;
  const isCut = rows.length > context.mostRows;
  if (isCut) context.cutTables.push(title);
  const shown = isCut ? { ...table, rows: rows.slice(0, context.mostRows) } : table;
  const rest = isCut
    ? `共${rows.length}行，这里列前${context.mostRows}行，余下的见${link(address, '网页')}。`
    : '';
  return [
    title === '' ? '' : `<p style="${styles.tableTitle}">${escapeHtml(title)}</p>`,
    dataTable(shown, inlineParts(context)),
    remark(escapeHtml(note) + rest),
  ].join('');
}

function figureHtml(
  { figure, number, cite }: Extract<Block, { kind: 'figure' }>,
  { content, pictures, imageAddresses }: EmailContext,
): string {
  const drawn = pictures.get(number);
  const address = `${content.address}${pictureName(number)}`;
  const rows = figureLines(figure).map(({ label, text }) => [label, text]);
  const words = [figure.measure, figure.note].filter((part) => part !== '').join('。');
  const cited = cite.length === 0 ? '' : `　来源${citeHtml(cite)}`;
  return `${drawn === undefined ? '' : image(address, drawn.alt)}
<p style="${styles.tableTitle}">图${number}　${escapeHtml(figure.title)}</p>
${dataTable({ headers: ['图里的项', '数或说明'], isNumber: [false, false], rows }, inlineParts({ imageAddresses }))}
${remark(escapeHtml(words) + cited)}`;
}

function imageHtml(
  { address, alt, caption }: Extract<Block, { kind: 'image' }>,
  { imageAddresses }: EmailContext,
): string {
  return image(imageAddresses.get(address) ?? address, alt) + remark(escapeHtml(caption));
}

function boxed(html: string, edge: string, paper: string): string {
  const bar = `width="4" bgcolor="${edge}" style="width:4px;background-color:${edge};font-size:0"`;
  const inner = `bgcolor="${paper}" style="padding:6px 14px;background-color:${paper}"`;
  const cells = `<td ${bar}>&nbsp;</td><td ${inner}>${html}</td>`;
  return `<table ${LAYOUT} style="margin:8px 0"><tr>${cells}</tr></table>`;
}
