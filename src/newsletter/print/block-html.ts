import type { EventItem } from '../../model/components/event-item.ts';
import type { Block } from '../content/blocks.ts';
import { drawingHtml, figureHtml } from './figure-html.ts';
import { numberHeadings } from './heading-numbers.ts';
import { headingLine } from '../../resolved/inlines.ts';
import { citeHtml, pictureHtml, printInlines, textHtml } from './inline-html.ts';
import type { PrintContext } from './print-context.ts';
import { tableHtml, turnedBlocks } from './table-html.ts';

/** The body of an issue, its headings numbered. */
export function bodyHtml(context: PrintContext): string {
  const { blocks } = context.content;
  const isTurned = turnedBlocks(blocks);
  const headings = new Map(numberHeadings(blocks).map((heading) => [heading.index, heading]));
  return blocks
    .map((block, index) => {
      const heading = headings.get(index);
      if (heading === undefined) return blockHtml(block, context);
      const { level, id, label } = heading;
      const words = printInlines(block.kind === 'heading' ? headingLine(block) : [], context);
      const turned = isTurned[index] === true ? ' class="is-turned"' : '';
      return `<h${level} id="${id}"${turned}>${label}${words}</h${level}>`;
    })
    .join('\n');
}

/** One block as HTML. */
export function blockHtml(block: Block, context: PrintContext): string {
  const inside = (blocks: readonly Block[]) =>
    blocks.map((each) => blockHtml(each, context)).join('');
  switch (block.kind) {
    case 'heading':
      return `<p class="inner-heading">${printInlines(headingLine(block), context)}</p>`;
    case 'paragraph':
      return `<p>${printInlines(block.inlines, context)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inside(item)}</li>`).join('');
      const start = block.start === undefined ? '' : ` start="${block.start}"`;
      return block.isOrdered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`;
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
    case 'quote':
      return `<blockquote>${inside(block.blocks)}</blockquote>`;
    case 'note':
      return `<aside class="note">${inside(block.blocks)}</aside>`;
    case 'listing':
      return `<pre class="listing">${textHtml(block.text, context)}</pre>`;
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

function imageHtml(image: ImageBlock, context: PrintContext): string {
  const { caption } = image;
  const words = caption === '' ? '' : `<figcaption>${textHtml(caption, context)}</figcaption>`;
  return `<figure class="image">${pictureHtml(image, context)}${words}</figure>`;
}
