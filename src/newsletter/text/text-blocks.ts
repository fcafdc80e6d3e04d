import { displayWidth, padEndByWidth, wrapByWidth } from '../../text/display-width.ts';
import type { Block, BlockOf, Inline } from '../../resolved/blocks.ts';
import { cellLine, footnoteWords, headingLine, pictureWords } from '../../resolved/inlines.ts';
import { figureLines } from '../../model/figures/figure.ts';
import type { EventItem } from '../../model/components/event-item.ts';
import { textTable } from './text-table.ts';

/** What the blocks of a text share. */
export interface TextContext {
  /** Addresses of links in the order in which they come; filled while reading. */
  readonly links: string[];
  /** The number of the first link; those below are sources. */
  readonly firstLink: number;
  /** Columns of a line. */
  readonly width: number;
}

/** Blocks as lines, with one blank line between them; code keeps those of its own. */
export function blockLines(blocks: readonly Block[], context: TextContext): string[] {
  return blocks
    .map((block) => linesOf(block, context))
    .filter((lines) => lines.some((line) => line !== ''))
    .flatMap((lines, index) => [...(index === 0 ? [] : ['']), ...lines]);
}

function linesOf(block: Block, context: TextContext): string[] {
  const { width } = context;
  switch (block.kind) {
    case 'heading':
      return headingLines(block.level, inlineText(headingLine(block), context), width);
    case 'paragraph':
      return wrapByWidth(inlineText(block.inlines, context), width);
    case 'list':
      return block.items.flatMap((item, index) =>
        indented(item, block.isOrdered ? `${(block.start ?? 1) + index}. ` : '- ', context),
      );
    case 'events':
      return block.items.flatMap((item) => eventLines(item, width));
    case 'table':
      return [
        ...(block.title === '' ? [] : [...wrapByWidth(`【表】${block.title}`, width), '']),
        ...textTable(cellsAsText(block, context), width),
        ...(block.note === '' ? [] : ['', ...wrapByWidth(`注：${block.note}`, width)]),
      ];
    case 'figure':
      return figureText(block, width);
    case 'image':
      return wrapByWidth(pictureText(block, context), width);
    case 'quote': {
      const inside = blockLines(block.blocks, { ...context, width: width - 2 });
      return inside.map((line) => `> ${line}`.trimEnd());
    }
    case 'note':
      return block.about === 'footnotes'
        ? blockLines(block.blocks, context)
        : indented(block.blocks, '注：', context);
    case 'listing':
      return block.text
        .split('\n')
        .flatMap((line) => wrapByWidth(line, width - 4))
        .map((line) => `    ${line}`.trimEnd());
    case 'rule':
      return ['* * *'];
  }
}

function headingLines(level: 2 | 3 | 4, text: string, width: number): string[] {
  const [before, after] = ({ 2: ['', '='], 3: ['', '-'], 4: ['【', '】'] } as const)[level];
  if (level === 4) return wrapByWidth(`${before}${text}${after}`, width);
  const lines = wrapByWidth(text, width);
  const rule = after.repeat(Math.min(width, Math.max(...lines.map(displayWidth), 4)));
  return [...lines, rule];
}

function inlineText(inlines: readonly Inline[], context: TextContext): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'strong':
        case 'emphasis':
          return inlineText(inline.inlines, context);
        case 'struck':
          return `~~${inlineText(inline.inlines, context)}~~`;
        case 'break':
          return '\n';
        case 'cite':
          return inline.numbers.map((number) => `[${number}]`).join('');
        case 'link':
          return linkText(inlineText(inline.inlines, context), inline.address, context);
        case 'footnote':
          return footnoteWords(inline);
        case 'picture':
          return pictureText(inline, context);
      }
    })
    .join('');
}

function linkText(words: string, address: string, context: TextContext): string {
  return words + linkMark(address, context, words);
}

function pictureText(
  picture: Extract<Inline, { kind: 'picture' }> | BlockOf<'image'>,
  context: TextContext,
): string {
  return pictureWords(picture) + linkMark(picture.address, context);
}

function cellsAsText({ headers, isNumber, rows }: BlockOf<'table'>, context: TextContext) {
  const text = (cells: BlockOf<'table'>['headers']) =>
    cells.map((cell) => inlineText(cellLine(cell), context));
  return { headers: text(headers), isNumber, rows: rows.map(text) };
}

/** The number of an address, the same for the same address; none when the words are the address. */
function linkMark(address: string, { links, firstLink }: TextContext, words = ''): string {
  if (words === address || address === '' || address === `mailto:${words}`) return '';
  if (!links.includes(address)) links.push(address);
  return `[${firstLink + links.indexOf(address)}]`;
}

function eventLines({ when, text, remark, cite }: EventItem, width: number): string[] {
  const cited = cite.map((number) => `[${number}]`).join('');
  return hanging('- ', wrapByWidth(`${when}　${text}${remark}${cited}`, width - 2));
}

/** Blocks behind a mark, the lines after the first set in by as much. */
function indented(blocks: readonly Block[], mark: string, context: TextContext): string[] {
  const width = context.width - displayWidth(mark);
  return hanging(mark, blockLines(blocks, { ...context, width: Math.max(20, width) }));
}

function hanging(mark: string, lines: readonly string[]): string[] {
  const indent = ' '.repeat(displayWidth(mark));
  // An item without words keeps its number.
  const [first = '', ...rest] = lines;
  return [first, ...rest].map((line, index) => ((index === 0 ? mark : indent) + line).trimEnd());
}

const BAR_COLUMNS = 24;

/** A figure in glyphs: bars where it is a table of bars, a list of its numbers where not. */
function figureText({ figure, number, cite }: BlockOf<'figure'>, width: number): string[] {
  const lines = figureLines(figure);
  const cited = cite.map((each) => `[${each}]`).join('');
  const most = Math.max(0, ...lines.map(({ label }) => displayWidth(label)));
  const labelWidth = Math.min(most, 28);
  const body = lines.flatMap(({ label, text, bar }) => {
    if (bar === undefined) {
      return hanging('  ', wrapByWidth(text === '' ? label : `${label}：${text}`, width - 2));
    }
    const glyphs = '▇'.repeat(bar === 0 ? 0 : Math.max(1, Math.round(bar * BAR_COLUMNS)));
    const [first = '', ...rest] = wrapByWidth(label, labelWidth);
    const start = `  ${padEndByWidth(first, labelWidth)} ${glyphs}`;
    const line = `${start}${glyphs === '' ? '' : ' '}${text}`;
    const isFitting = displayWidth(line) <= width;
    const tail = isFitting ? [] : wrapByWidth(text, width - 4).map((each) => `    ${each}`);
    const head = isFitting ? line : start.trimEnd();
    return [head, ...rest.map((each) => `  ${each}`), ...tail];
  });
  return [
    ...wrapByWidth(`【图${number}】${figure.title}`, width),
    ...(figure.measure === '' ? [] : wrapByWidth(`（${figure.measure}）`, width)),
    ...(body.length === 0 ? [] : ['', ...body]),
    ...(figure.note === '' ? [] : ['', ...wrapByWidth(`注：${figure.note}`, width)]),
    ...(cited === '' ? [] : [`来源：${cited}`]),
  ];
}
