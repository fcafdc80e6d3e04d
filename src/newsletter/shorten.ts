import { linkTo } from '../resolved/line-parts.ts';
import { headingAnchor } from '../text/heading-anchor.ts';
import type { Block, IssueContent } from './content/blocks.ts';

/** An issue made short enough for a channel, and the columns of which something was left out. */
export interface ShortenedIssue {
  readonly content: IssueContent;
  readonly columns: readonly string[];
}

/**
 * An issue without the ends of its heaviest columns, as little left out as makes it fit: headings
 * stay, figures go last, and a line in each such column says that the rest is on the page. Nothing
 * is left out of an issue that fits; one that cannot be made to fit comes as short as it can be.
 * `weights` say how much each block takes.
 */
export function shortenToFit(
  content: IssueContent,
  weights: readonly number[],
  fits: (content: IssueContent) => boolean,
): ShortenedIssue {
  if (fits(content)) return { content, columns: [] };
  const order = leavingOrder(content.blocks, weights);
  let [least, most] = [1, order.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (fits(without(content, order.slice(0, middle)).content)) most = middle;
    else least = middle + 1;
  }
  return without(content, order.slice(0, least));
}

/** What an editor must know of an issue that was made short; nothing of one that was not. */
export function shortenedFindings(
  { columns: left }: ShortenedIssue,
  why: string,
): { readonly level: 'warning'; readonly message: string; readonly hint: string }[] {
  if (left.length === 0) return [];
  const names = left.map((name) => `「${name}」`).join('');
  return [
    {
      level: 'warning',
      message: `${why}，${names}只放了前面一部分，余下的见网页`,
      hint: '把长的段落和表移到网页，正文里留结论；或者分成两期',
    },
  ];
}

/** The places of the blocks in the order in which they may be left out. */
function leavingOrder(blocks: readonly Block[], weights: readonly number[]): number[] {
  const columnOf = columns(blocks);
  const places = (isWanted: (block: Block) => boolean) =>
    blocks.flatMap((block, place) => (isWanted(block) ? [place] : []));
  const texts = places(({ kind }) => kind !== 'heading' && kind !== 'figure');
  return [
    ...heaviestFirst(texts, columnOf, weights),
    ...heaviestFirst(
      places(({ kind }) => kind === 'figure'),
      columnOf,
      weights,
    ),
  ];
}

/** Always the last block of the column that is the heaviest by then. */
function heaviestFirst(
  places: readonly number[],
  columnOf: readonly number[],
  weights: readonly number[],
): number[] {
  const stacks = new Map<number, number[]>();
  for (const place of places) {
    const column = columnOf[place] ?? 0;
    stacks.set(column, [...(stacks.get(column) ?? []), place]);
  }
  const weightOf = (stack: readonly number[]) =>
    stack.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
  const order: number[] = [];
  while (order.length < places.length) {
    const heaviest = [...stacks.values()].reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
    const place = heaviest.pop();
    if (place !== undefined) order.push(place);
    else for (const [column, stack] of stacks) if (stack.length === 0) stacks.delete(column);
  }
  return order;
}

/** For each block the place of the 栏目 heading above it; -1 before the first. */
function columns(blocks: readonly Block[]): number[] {
  let column = -1;
  return blocks.map((block, place) => {
    if (block.kind === 'heading' && block.level === 2) column = place;
    return column;
  });
}

function without(content: IssueContent, places: readonly number[]): ShortenedIssue {
  const left = new Set(places);
  const columnOf = columns(content.blocks);
  const cut = new Set(places.map((place) => columnOf[place] ?? -1));
  const blocks = content.blocks.flatMap((block, place) => {
    const kept = left.has(place) ? [] : [block];
    const column = columnOf[place] ?? -1;
    const isLast = columnOf[place + 1] !== column;
    return isLast && cut.has(column) ? [...kept, restLine(content, column)] : kept;
  });
  const names = [...cut].sort((a, b) => a - b).map((place) => columnName(content.blocks[place]));
  return { content: { ...content, blocks }, columns: names };
}

function restLine({ address, blocks }: IssueContent, column: number): Block {
  const heading = blocks[column];
  const isHeading = heading?.kind === 'heading';
  const anchor = isHeading ? `#${heading.page?.id ?? headingAnchor(heading.text)}` : '';
  return {
    kind: 'paragraph',
    inlines: [
      { kind: 'text', text: '篇幅所限，这一栏余下的内容见' },
      linkTo('网页', `${address}${anchor}`),
      { kind: 'text', text: '。' },
    ],
  };
}

function columnName(heading: Block | undefined): string {
  return heading?.kind === 'heading' ? heading.text : '开头';
}
