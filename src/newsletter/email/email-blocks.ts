import type { Block, EventItem, Inline, IssueContent } from '../content/blocks.ts';
import { figureLines } from '../pictures/figure-lines.ts';
import { type Picture, pictureName } from '../pictures/picture.ts';
import { dataTable } from './email-table.ts';
import { escapeHtml, row, styles } from './email-parts.ts';

/** What the blocks of a mail share. */
export interface EmailContext {
  readonly content: IssueContent;
  readonly pictures: ReadonlyMap<number, Picture>;
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
      return `<${name} style="${styles[name]}">${escapeHtml(block.text)}</${name}>`;
    }
    case 'paragraph':
      return `<p style="${styles.paragraph}">${inlineHtml(block.inlines)}</p>`;
    case 'list':
      return listHtml(block, context);
    case 'events':
      return lines(block.items.map((item) => ['·', eventHtml(item)] as const));
    case 'table':
      return tableHtml(block, context);
    case 'figure':
      return figureHtml(block, context);
    case 'image':
      return imageHtml(block);
    case 'quote': {
      const source =
        block.source === '' ? '' : `<p style="${styles.note}">——${escapeHtml(block.source)}</p>`;
      return boxed(inside(block.blocks, context) + source, '#d3e0e4', '#ffffff');
    }
    case 'note':
      return boxed(inside(block.blocks, context), '#d8d5cc', '#fbfaf7');
    case 'rule':
      return `<p style="${styles.note}">* * *</p>`;
  }
}

function inside(blocks: readonly Block[], context: EmailContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n');
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text': {
          const text = escapeHtml(inline.text);
          const strong = inline.isStrong === true ? `<strong>${text}</strong>` : text;
          return inline.isEmphasis === true ? `<em>${strong}</em>` : strong;
        }
        case 'break':
          return '<br>';
        case 'cite':
          return citeHtml(inline.numbers);
        case 'link':
          return `<a href="${escapeHtml(inline.address)}" style="${styles.link}">${escapeHtml(inline.text)}</a>`;
      }
    })
    .join('');
}

/** Numbers of sources as plain text: a link within a mail fails in several programs. */
function citeHtml(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  return `<span style="font-size:12px;color:#555b5f">${numbers.map((number) => `[${number}]`).join('')}</span>`;
}

function eventHtml({ when, text, remark, cite }: EventItem): string {
  return `<strong>${escapeHtml(when)}</strong>　${escapeHtml(text + remark)}${citeHtml(cite)}`;
}

/** Lists are tables: mail programs set bullets and indents of `ul` each in their own way. */
function lines(items: readonly (readonly [mark: string, html: string])[]): string {
  const rows = items.map(
    ([mark, html]) =>
      `<tr><td valign="top" style="${styles.mark}">${mark}</td><td valign="top" style="${styles.item}">${html}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('\n')}</table>`;
}

function listHtml(list: Extract<Block, { kind: 'list' }>, context: EmailContext): string {
  return lines(
    list.items.map((blocks, index) => {
      const mark = list.isOrdered ? `${index + 1}.` : '·';
      const [only] = blocks;
      const isPlain = blocks.length === 1 && only?.kind === 'paragraph';
      return [mark, isPlain ? inlineHtml(only.inlines) : inside(blocks, context)];
    }),
  );
}

function tableHtml(table: Extract<Block, { kind: 'table' }>, context: EmailContext): string {
  const { title, note, rows } = table;
  const isCut = rows.length > context.mostRows;
  if (isCut) context.cutTables.push(title);
  const shown = isCut ? { ...table, rows: rows.slice(0, context.mostRows) } : table;
  const rest = isCut
    ? `共${rows.length}行，这里列前${context.mostRows}行，余下的见<a href="${escapeHtml(context.content.address)}" style="${styles.link}">网页</a>。`
    : '';
  return [
    title === '' ? '' : `<p style="${styles.tableTitle}">${escapeHtml(title)}</p>`,
    dataTable(shown),
    note === '' && rest === '' ? '' : `<p style="${styles.note}">${escapeHtml(note)}${rest}</p>`,
  ].join('');
}

function figureHtml(
  { figure, number, cite }: Extract<Block, { kind: 'figure' }>,
  { content, pictures }: EmailContext,
): string {
  const picture = pictures.get(number);
  const source = escapeHtml(`${content.address}${pictureName(number)}`);
  const image =
    picture === undefined
      ? ''
      : `<img src="${source}" width="592" alt="${escapeHtml(picture.alt)}" style="${styles.image}">`;
  const rows = figureLines(figure).map(({ label, text }) => [label, text]);
  const words = [figure.measure, figure.note].filter((part) => part !== '').join('。');
  const cited = cite.length === 0 ? '' : `　来源${citeHtml(cite)}`;
  return `<div style="padding:12px 0 0">${image}</div>
<p style="${styles.tableTitle}">图${number}　${escapeHtml(figure.title)}</p>
${dataTable({ headers: ['图里的项', '数或说明'], isNumber: [false, false], rows })}
<p style="${styles.note}">${escapeHtml(words)}${cited}</p>`;
}

function imageHtml({ address, alt, caption }: Extract<Block, { kind: 'image' }>): string {
  const words = caption === '' ? '' : `<p style="${styles.note}">${escapeHtml(caption)}</p>`;
  return `<div style="padding:12px 0 0"><img src="${escapeHtml(address)}" width="592" alt="${escapeHtml(alt)}" style="${styles.image}"></div>${words}`;
}

function boxed(html: string, edge: string, paper: string): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0"><tr><td width="4" bgcolor="${edge}" style="width:4px;background-color:${edge};font-size:0">&nbsp;</td><td bgcolor="${paper}" style="padding:6px 14px;background-color:${paper}">${html}</td></tr></table>`;
}
