import { escapeXml } from '../../charts/svg.ts';
import type { EventItem } from '../../model/words/event-item.ts';
import type { Block } from '../content/blocks.ts';
import { drawingHtml, figureHtml } from './figure-html.ts';
import { numberHeadings } from './heading-numbers.ts';
import { citeHtml, printInlines, textHtml } from './inline-html.ts';
import type { PrintContext } from './print-context.ts';
import { tableHtml } from './table-html.ts';

/** The body of an issue, its headings numbered. */
export function bodyHtml(context: PrintContext): string {
  const { blocks } = context.content;
  const headings = new Map(numberHeadings(blocks).map((heading) => [heading.index, heading]));
  return blocks
    .map((block, index) => {
      const heading = headings.get(index);
      if (heading === undefined) return blockHtml(block, context);
      const { level, id, label, text } = heading;
      return `<h${level} id="${id}">${label}${textHtml(text, context)}</h${level}>`;
    })
    .join('\n');
}

/** One block as HTML. */
export function blockHtml(block: Block, context: PrintContext): string {
  const inside = (blocks: readonly Block[]) =>
    blocks.map((each) => blockHtml(each, context)).join('');
  switch (block.kind) {
    case 'heading':
      return `<p class="inner-heading">${textHtml(block.text, context)}</p>`;
    case 'paragraph':
      return `<p>${printInlines(block.inlines, context)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inside(item)}</li>`).join('');
      return block.isOrdered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'events':
      return eventsHtml(block.items, context);
    case 'table':
      return tableHtml(block, context);
    case 'figure':
      return figureHtml(block, context);
    case 'image':
      return block.drawing === undefined
        ? imageHtml(block, context)
        : drawingHtml(block.drawing, context);
    case 'quote': {
      const source =
        block.source === ''
          ? ''
          : `<p class="quote-source">——${textHtml(block.source, context)}</p>`;
      return `<blockquote>${inside(block.blocks)}${source}</blockquote>`;
    }
    case 'note':
      return `<aside class="note">${inside(block.blocks)}</aside>`;
    case 'rule':
      return '<hr class="break">';
  }
}

function eventsHtml(items: readonly EventItem[], context: PrintContext): string {
  const lines = items.map(
    ({ when, text, remark, cite }) =>
      `<li><b>${textHtml(when, context)}</b>　${textHtml(text, context)}` +
      `${textHtml(remark, context)}${citeHtml(cite)}</li>`,
  );
  return `<ul class="events">${lines.join('')}</ul>`;
}

type ImageBlock = Extract<Block, { kind: 'image' }>;

/** A picture that was not handed in is told in words: nothing is fetched to print an issue. */
function imageHtml({ address, file, alt, caption }: ImageBlock, context: PrintContext): string {
  const data = file === undefined ? undefined : context.options.images?.get(file);
  const text = (words: string) => textHtml(words, context);
  const picture =
    data === undefined
      ? `<p class="no-picture">［图片：${text(alt || '没有说明')}］<br>${text(address)}</p>`
      : `<img src="${escapeXml(data)}" alt="${escapeXml(alt)}">`;
  const words = caption === '' ? '' : `<figcaption>${text(caption)}</figcaption>`;
  return `<figure class="image">${picture}${words}</figure>`;
}
