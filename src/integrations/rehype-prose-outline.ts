interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/**
 * Makes what Markdown writes fit for a page: a heading is at most one step deeper than the one
 * before, and the box of a task list is a sign instead of a field that nobody can use.
 */
export function rehypeProseOutline() {
  return (tree: HastNode): void => {
    const outline = { level: 1 };
    visit(tree, outline);
  };
}

function visit(node: HastNode, outline: { level: number }): void {
  const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
  if (level !== undefined) {
    outline.level = Math.min(Number(level), outline.level + 1);
    node.tagName = `h${outline.level}`;
  }
  if (node.tagName === 'input' && node.properties?.['type'] === 'checkbox') {
    node.value = node.properties['checked'] === true ? '☑' : '☐';
    node.type = 'text';
    delete node.tagName;
    delete node.properties;
  }
  for (const child of node.children ?? []) visit(child, outline);
}
