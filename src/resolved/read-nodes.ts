import type { Link, List, ListItem, Nodes, Table } from 'mdast';
import type {} from 'remark-mdx';
import { lineOf } from '../data/prose/tree.ts';
import { withIdeographs } from '../text/ideographs.ts';
import { writtenAddress, writtenPicture } from './addresses.ts';
import type { Block, Inline } from './blocks.ts';
import { foldedLines } from './folded-lines.ts';
import { settledLine } from './inlines.ts';
import { type Piece, asBlocks, asLine, isBlock } from './pieces.ts';
import { readHeading } from './read-heading.ts';
import { readComponent } from './read-component.ts';
import type { Reading } from './reading.ts';

/**
 * What a node of a document's tree says: blocks, or parts of a line. The only place that knows the
 * kinds of nodes; what it does not carry, the checks have refused (src/data/prose).
 */
export function piecesOf(node: Nodes, reading: Reading): Piece[] {
  const { site, document } = reading;
  const inside = (nodes: readonly Nodes[]) => piecesOfAll(nodes, reading);
  const line = (nodes: readonly Nodes[]): Inline[] => asLine(inside(nodes));
  const link = (target: Pick<Link, 'url' | 'title'>, nodes: readonly Nodes[]): Inline => ({
    kind: 'link',
    ...writtenAddress(site, document, target.url),
    ...(target.title ? { title: target.title } : {}),
    inlines: line(nodes),
  });
  const picture = (src: string, alt?: string | null, title?: string | null): Inline => ({
    kind: 'picture',
    ...writtenPicture(site, src, alt ?? '', title ?? ''),
  });
  switch (node.type) {
    case 'root':
    case 'paragraph':
    case 'listItem':
      return asBlocks(inside(node.children));
    case 'heading':
      return [readHeading(node.depth, settledLine(line(node.children)), reading)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: asBlocks(inside(node.children)) }];
    case 'list':
      return [listOf(node, reading)];
    case 'table':
      return [tableOf(node, line)];
    case 'tableRow':
    case 'tableCell':
      return inside(node.children);
    case 'code':
      return [{ kind: 'listing', text: withIdeographs(node.value) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'text':
      return [{ kind: 'text', text: withIdeographs(node.value) }];
    case 'inlineCode':
      return [{ kind: 'code', text: withIdeographs(node.value) }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, inlines: line(node.children) }];
    case 'delete':
      return [{ kind: 'struck', inlines: line(node.children) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return [link(node, node.children)];
    case 'linkReference':
      return [link(reading.definitions.get(node.identifier) ?? { url: '' }, node.children)];
    case 'image':
      return [picture(node.url, node.alt, node.title)];
    case 'imageReference': {
      const target = reading.definitions.get(node.identifier);
      return [picture(target?.url ?? '', node.alt, target?.title)];
    }
    case 'footnoteReference':
      return [footnoteMark(node.identifier, reading)];
    case 'definition':
    case 'footnoteDefinition':
      // Carried where they are referred to.
      return [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return readComponent(node, reading, () => inside(node.children));
    case 'html':
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      throw new Error(`${document.file}第${lineOf(node)}行的写法没有经过检查，不能发布`);
    default:
      return node satisfies never;
  }
}

/** What nodes that follow each other say; what stands on lines of its own is a paragraph. */
export function piecesOfAll(nodes: readonly Nodes[], reading: Reading): Piece[] {
  return foldedLines(nodes).flatMap((line): Piece[] => {
    const [only] = line;
    if (line.length === 1 && only !== undefined && only.node.type !== 'mdxJsxFlowElement') {
      return piecesOf(only.node, reading);
    }
    return asBlocks(
      line.flatMap(({ node, gap }): Piece[] => [
        ...(gap === '' ? [] : [{ kind: 'text' as const, text: gap }]),
        ...(node.type === 'paragraph' ? node.children : [node]).flatMap((each) =>
          piecesOf(each, reading),
        ),
      ]),
    );
  });
}

/** Footnotes count from 1 in the order in which they are first referred to. */
function footnoteMark(label: string, { cited }: Reading): Inline {
  const known = cited.indexOf(label);
  return known === -1
    ? { kind: 'footnote', number: cited.push(label), at: 'first' }
    : { kind: 'footnote', number: known + 1, at: 'again' };
}

function listOf(list: List, reading: Reading): Block {
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  return {
    kind: 'list',
    isOrdered: list.ordered === true,
    ...(list.ordered === true && (list.start ?? 1) !== 1 ? { start: list.start ?? 1 } : {}),
    ...(isLoose ? { isLoose } : {}),
    items: list.children.map((item) => itemOf(item, reading)),
  };
}

/** An item; of a task the sign whether it is done stands before its words. */
function itemOf(item: ListItem, reading: Reading): Block[] {
  const blocks = piecesOf(item, reading).filter(isBlock);
  if (typeof item.checked !== 'boolean') return blocks;
  const sign: Inline = { kind: 'text', text: item.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? [{ ...first, inlines: [sign, ...first.inlines] }, ...rest]
    : [{ kind: 'paragraph', inlines: [sign] }, ...blocks];
}

function tableOf({ children, align }: Table, line: (nodes: readonly Nodes[]) => Inline[]): Block {
  const [headers = [], ...rows] = children.map((row) =>
    row.children.map((cell) => settledLine(line(cell.children))),
  );
  const isNumber = headers.map((_, column) => align?.[column] === 'right');
  return { kind: 'table', title: '', headers, isNumber, rows, note: '' };
}
