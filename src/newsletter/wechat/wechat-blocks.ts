import type { Block, Inline, IssueContent } from '../content/blocks.ts';
import { headingLine, pictureWords, plainLine } from '../../resolved/inlines.ts';
import { type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { figureLines } from '../../model/figures/figure.ts';
import type { EventItem } from '../../model/components/event-item.ts';
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
      return headingHtml(block, context);
    case 'paragraph':
      return `<p style="${styles.paragraph}">${inlineHtml(block.inlines, context)}</p>`;
    case 'list':
      return listHtml(block, 1, context);
    case 'events':
      return block.items.map((item) => `<p style="${styles.item}">${eventHtml(item)}</p>`).join('');
    case 'table':
      return wechatTable(block, context.mostRows, context.content.address, inlineParts(context));
    case 'figure':
      return figureHtml(block, context);
    case 'image':
      return imageHtml(block, context);
    case 'quote': {
      const words = inside(block.blocks, context);
      return words === '' ? '' : `<blockquote style="${styles.quote}">${words}</blockquote>`;
    }
    case 'note': {
      const words = inside(block.blocks, context);
      return words === '' ? '' : `<section style="${styles.note}">${words}</section>`;
    }
    case 'listing':
      return `<section style="${styles.note}"><p style="${styles.listing}">${listingHtml(block.text)}</p></section>`;
    case 'rule':
      return `<p style="${styles.rule}">＊　＊　＊</p>`;
  }
}

/** Numbers of sources as text: 「[1][2]」. */
function citeText(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('');
}

function inside(blocks: readonly Block[], context: WechatContext): string {
  return blocks.map((block) => wechatBlock(block, context)).join('');
}

/** WeChat gives `h2` and its like a look of its own; a section keeps the one that it is given. */
function headingHtml(block: Extract<Block, { kind: 'heading' }>, context: WechatContext): string {
  const { level } = block;
  const words = inlineHtml(headingLine(block), context);
  if (level === 2) return `<section style="${styles.heading2}">${words}</section>`;
  return `<p style="${level === 3 ? styles.heading3 : styles.heading4}">${words}</p>`;
}

function inlineHtml(inlines: readonly Inline[], context: WechatContext): string {
  return inlinesHtml(inlines, inlineParts(context));
}

/** A picture of another site comes as words with its address: WeChat would drop it. */
function inlineParts({ notes }: WechatContext): InlineParts {
  return {
    text: escapeHtml,
    cite: citeText,
    link: (html, { address, inlines }) => notes.link(html, address, plainLine(inlines)),
    struck: (html) => `<span style="text-decoration:line-through">${html}</span>`,
    picture: (picture) => {
      const { address, file, alt, caption } = picture;
      if (file === undefined) return notes.link(escapeHtml(pictureWords(picture)), address, alt);
      const words = caption === '' ? '' : `（${escapeHtml(caption)}）`;
      return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" style="max-width:100%">${words}`;
    },
  };
}

/** Lines and spaces as typed; WeChat joins spaces that are not of the hard kind. */
function listingHtml(text: string): string {
  return escapeHtml(text).replaceAll(' ', '&nbsp;').replaceAll('\n', '<br>');
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
      const mark = markOf(list.isOrdered, level, (list.start ?? 1) + index);
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
  return `<p style="${styles.paragraph}">［图：${notes.link(escapeHtml(alt), address, alt)}］</p>${words}`;
}

function imageTag(source: string, alt: string): string {
  return `<p style="${styles.picture}"><img src="${source}" alt="${alt}" style="${styles.image}"></p>`;
}
