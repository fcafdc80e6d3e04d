import type { Block, Inline, IssueContent } from '../content/blocks.ts';
import { inlinesHtml } from '../content/inlines-html.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { figureLines } from '../../model/figures/figure-lines.ts';
import type { EventItem } from '../../model/words/event-item.ts';
import { type Picture, pictureName } from '../pictures/picture.ts';
import type { LinkNotes } from './link-notes.ts';
import { styles } from './wechat-style.ts';
import { wechatTable } from './wechat-table.ts';

/** What the blocks of an article share. */
export interface WechatContext {
  readonly content: IssueContent;
  readonly pictures: ReadonlyMap<number, Picture>;
  readonly notes: LinkNotes;
  /** Tables with more rows are cut. */
  readonly mostRows: number;
}

/** A block as HTML of the few elements and simple styles that WeChat keeps. */
export function wechatBlock(block: Block, context: WechatContext): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p style="${styles.paragraph}">${inlineHtml(block.inlines, context)}</p>`;
    case 'list':
      return listHtml(block, 1, context);
    case 'events':
      return block.items.map((item) => `<p style="${styles.item}">${eventHtml(item)}</p>`).join('');
    case 'table':
      return wechatTable(block, context.mostRows, context.content.address);
    case 'figure':
      return figureHtml(block, context);
    case 'image':
      return imageHtml(block, context);
    case 'quote': {
      const source =
        block.source === '' ? '' : `<p style="${styles.small}">——${escapeHtml(block.source)}</p>`;
      const words = inside(block.blocks, context) + source;
      return words === '' ? '' : `<blockquote style="${styles.quote}">${words}</blockquote>`;
    }
    case 'note': {
      const words = inside(block.blocks, context);
      return words === '' ? '' : `<section style="${styles.note}">${words}</section>`;
    }
    case 'rule':
      return `<p style="${styles.rule}">＊　＊　＊</p>`;
  }
}

/** Numbers of sources as text: 「[1][2]」. */
export function citeText(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('');
}

function inside(blocks: readonly Block[], context: WechatContext): string {
  return blocks.map((block) => wechatBlock(block, context)).join('');
}

/** WeChat gives `h2` and its like a look of its own; a section keeps the one that it is given. */
function headingHtml({ level, text }: Extract<Block, { kind: 'heading' }>): string {
  const words = escapeHtml(text);
  if (level === 2) return `<section style="${styles.heading2}">${words}</section>`;
  return `<p style="${level === 3 ? styles.heading3 : styles.heading4}">${words}</p>`;
}

function inlineHtml(inlines: readonly Inline[], { notes }: WechatContext): string {
  return inlinesHtml(inlines, {
    text: escapeHtml,
    cite: citeText,
    link: (words, address) => notes.link(words, address),
  });
}

function eventHtml({ when, text, remark, cite }: EventItem): string {
  return `<strong>${escapeHtml(when)}</strong>　${escapeHtml(text + remark)}${citeText(cite)}`;
}

/**
 * Paragraphs with their marks written out: WeChat loses the third level of a list and adds marks
 * of its own to the second. Levels below the second stand at the second.
 */
function listHtml(
  list: Extract<Block, { kind: 'list' }>,
  level: number,
  context: WechatContext,
): string {
  const style = level === 1 ? styles.item : styles.innerItem;
  return list.items
    .map((blocks, index) => {
      const mark = markOf(list.isOrdered, level, index + 1);
      const [first, ...others] = blocks;
      const isText = first?.kind === 'paragraph';
      const words = isText ? inlineHtml(first.inlines, context) : '';
      const rest = (isText ? others : blocks).map((block) => {
        if (block.kind === 'list') return listHtml(block, level + 1, context);
        if (block.kind !== 'paragraph') return wechatBlock(block, context);
        return `<p style="${styles.innerItem}">${inlineHtml(block.inlines, context)}</p>`;
      });
      return `<p style="${style}">${mark}${words}</p>${rest.join('')}`;
    })
    .join('');
}

function markOf(isOrdered: boolean, level: number, number: number): string {
  if (isOrdered) return level === 1 ? `${number}. ` : level === 2 ? `（${number}）` : `${number}）`;
  return level === 1 ? '• ' : level === 2 ? '– ' : '› ';
}

function figureHtml(
  { figure, number, cite }: Extract<Block, { kind: 'figure' }>,
  { content, pictures }: WechatContext,
): string {
  const source = escapeHtml(`${content.address}${pictureName(number)}`);
  const title = escapeHtml(`图${number}　${figure.title}`);
  const image = pictures.has(number) ? imageTag(source, `图${number}`) : '';
  const lines = figureLines(figure).map(({ label, text }) =>
    escapeHtml(text === '' ? label : `${label}：${text}`),
  );
  const cited = cite.length === 0 ? '' : `来源${citeText(cite)}`;
  const words = [figure.measure, figure.note, cited]
    .map((part) => part.replace(/。$/, ''))
    .filter((part) => part !== '')
    .join('。');
  return [
    `<p style="${styles.caption}">${title}</p>`,
    image,
    lines.length === 0 ? '' : `<p style="${styles.numbers}">${lines.join('<br>')}</p>`,
    words === '' ? '' : `<p style="${styles.small}">${escapeHtml(words)}</p>`,
  ].join('');
}

/** A picture of another site comes as words with its address: WeChat would drop it. */
function imageHtml(
  { address, file, alt, caption }: Extract<Block, { kind: 'image' }>,
  { notes }: WechatContext,
): string {
  const words = caption === '' ? '' : `<p style="${styles.small}">${escapeHtml(caption)}</p>`;
  if (file !== undefined) return imageTag(escapeHtml(address), escapeHtml(alt)) + words;
  return `<p style="${styles.paragraph}">［图：${notes.link(alt, address)}］</p>${words}`;
}

function imageTag(source: string, alt: string): string {
  return `<p style="${styles.picture}"><img src="${source}" alt="${alt}" style="${styles.image}"></p>`;
}
