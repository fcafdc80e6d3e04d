import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { canonical } from '../../model/addresses.ts';
import { figureFile } from '../../model/figures/all-figures.ts';
import type { FigureProps } from '../../model/figures/figure.ts';
import { figureOf } from '../../model/figures/figure-of.ts';
import { cellText } from '../../model/words/cell-text.ts';
import { eventItem } from '../../model/words/event-item.ts';
import { allItems, eventsPeriod, issueEvents } from '../../model/words/issue-events.ts';
import type { TableProps } from '../../model/words/table.ts';
import { wordTable } from '../../model/words/table.ts';
import type { Block } from './blocks.ts';
import { erratumBelow } from './erratum-blocks.ts';
import { inlineWord, propsOf } from './inline-word.ts';
import type { ReadingContext, WordCount } from './read-blocks.ts';
import { readInlines } from './read-inlines.ts';

/** A word that stands on lines of its own. */
export function readWord(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: ReadingContext,
  count: WordCount,
  inside: (nodes: readonly Nodes[]) => Block[],
): Block[] {
  const props = propsOf(node);
  switch (node.name) {
    case 'Figure':
      return [
        figureBlock(props, context, countWord(count)),
        ...erratumBelow(context, node.name, props),
      ];
    case 'Table':
      countWord(count);
      return [tableBlock(props, context), ...erratumBelow(context, node.name, props)];
    case 'Events':
      countWord(count);
      return [...eventBlocks(props, context), ...erratumBelow(context, node.name, props)];
    case 'Image':
      countWord(count);
      return [imageBlock(props, context)];
    case 'Quote':
    case 'Note': {
      countWord(count);
      const blocks = ownBlocks(node, context, count, inside);
      return node.name === 'Note'
        ? [{ kind: 'note', blocks }]
        : [{ kind: 'quote', blocks, source: props['source'] ?? '' }];
    }
    default: {
      const inlines = inlineWord(node as MdxJsxTextElement, context, count, (children) =>
        readInlines(children, context, count),
      );
      return [{ kind: 'paragraph', inlines }];
    }
  }
}

function countWord(count: WordCount): WordCount {
  count.words += 1;
  return count;
}

function ownBlocks(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: ReadingContext,
  count: WordCount,
  inside: (nodes: readonly Nodes[]) => Block[],
): Block[] {
  if (node.type === 'mdxJsxFlowElement') return inside(node.children);
  const inlines = readInlines(node.children as PhrasingContent[], context, count);
  return [{ kind: 'paragraph', inlines }];
}

function figureBlock(
  props: Record<string, string>,
  { facts, document, sources, day }: ReadingContext,
  count: WordCount,
): Block {
  const figure = figureOf(facts, props as unknown as FigureProps, day);
  count.figures += 1;
  return {
    kind: 'figure',
    figure,
    number: count.figures,
    file: figureFile(`${document.kind}/${document.id}`, count.words),
    cite: [...new Set(figure.sources.flatMap((cell) => sources.numbersOf(cell)))].sort(
      (a, b) => a - b,
    ),
  };
}

function tableBlock(props: Record<string, string>, { facts, sources, day }: ReadingContext): Block {
  const table = wordTable(facts, props as unknown as TableProps, day);
  const notes = [
    table.blankColumns.length > 0 ? `各行都没有：${table.blankColumns.join('、')}。` : '',
    table.rows.length < table.total ? `共${table.total}行，这里列${table.rows.length}行。` : '',
  ];
  return {
    kind: 'table',
    title: table.title,
    headers: table.columns.map(({ title }) => title),
    isNumber: table.columns.map(({ type }) => type === 'number' || type === 'integer'),
    rows: table.rows.map((cells) =>
      table.columns.map(({ key, type }) =>
        type === 'source'
          ? sources
              .numbersOf(cells[key] ?? null)
              .map((number) => `[${number}]`)
              .join('')
          : cellText(cells[key]),
      ),
    ),
    note: notes.join(''),
  };
}

function eventBlocks(
  props: Record<string, string>,
  { site, facts, document, sources }: ReadingContext,
): Block[] {
  const events = issueEvents(facts, props['column'] ?? '', eventsPeriod(site, document));
  const items = allItems(events).map((entry) =>
    eventItem(entry.row, sources, events.late.includes(entry)),
  );
  return items.length === 0
    ? [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '这一期没有这一栏的条目。' }] }]
    : [{ kind: 'events', items }];
}

/** A picture of the edition itself by its place below `public/`, or of another site. */
export function imageBlock(
  props: Readonly<Record<string, string>>,
  { site }: Pick<ReadingContext, 'site'>,
): Block {
  const src = props['src'] ?? '';
  const isOutside = /^https:/.test(src);
  const file = isOutside ? undefined : src.replace(/^(\.{0,2}\/)+/, '');
  return {
    kind: 'image',
    address: file === undefined ? src : canonical(site.site.url, file),
    file,
    alt: props['alt'] ?? '',
    caption: props['caption'] ?? '',
  };
}
