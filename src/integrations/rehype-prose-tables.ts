interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/**
 * Gives the tables of prose what every table of the site has: a caption, header cells with their
 * scope, figures to the right by class (the Content-Security-Policy refuses a style), and a frame
 * of its own to scroll in on a phone.
 */
export function rehypeProseTables() {
  return (tree: HastNode): void => {
    const captions = new Map<string, number>();
    visit(tree, (table) => {
      const cells = cellsOf(table);
      cells.forEach(alignByClass);
      const headers = cells.filter(({ tagName }) => tagName === 'th');
      for (const header of headers) header.properties = { ...header.properties, scope: 'col' };
      return framed(table, unique(captions, captionOf(headers)));
    });
  };
}

/** Replaces every table below the node. */
function visit(node: HastNode, replace: (table: HastNode) => HastNode): void {
  if (!node.children) return;
  node.children = node.children.map((child) => {
    if (child.type === 'element' && child.tagName === 'table') return replace(child);
    visit(child, replace);
    return child;
  });
}

function alignByClass(cell: HastNode): void {
  const { align, ...properties } = cell.properties ?? {};
  if (align === undefined) return;
  cell.properties = align === 'right' ? { ...properties, className: ['figure-cell'] } : properties;
}

function framed(table: HastNode, caption: string): HastNode {
  const words = element('caption', { className: ['visually-hidden'] }, [text(caption)]);
  table.children = [words, ...(table.children ?? [])];
  const scroll = element(
    'section',
    { className: ['table-scroll'], tabIndex: 0, ariaLabel: caption },
    [table],
  );
  return element('div', { className: ['table-block'] }, [scroll]);
}

function captionOf(headers: readonly HastNode[]): string {
  const words = headers.map(textOf).filter((word) => word !== '');
  return words.length === 0 ? '表' : `表：${words.join('、')}`;
}

/** Two regions of a page may not have one name. */
function unique(held: Map<string, number>, caption: string): string {
  const count = (held.get(caption) ?? 0) + 1;
  held.set(caption, count);
  return count === 1 ? caption : `${caption}（${count}）`;
}

function cellsOf(node: HastNode): HastNode[] {
  return [node, ...(node.children ?? []).flatMap(cellsOf)];
}

function textOf(node: HastNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('').trim();
}

function element(
  tagName: string,
  properties: Record<string, unknown>,
  children: HastNode[],
): HastNode {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): HastNode {
  return { type: 'text', value };
}
