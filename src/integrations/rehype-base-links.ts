interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** Puts the base path before the site-internal addresses (`/spaces/`) of prose. */
export function rehypeBaseLinks(basePath: string) {
  return (tree: HastNode): void => visit(tree, basePath);
}

function visit(node: HastNode, basePath: string): void {
  for (const name of ['href', 'src']) {
    const address = node.properties?.[name];
    if (typeof address === 'string' && /^\/(?!\/)/.test(address) && node.properties) {
      node.properties[name] = basePath + address.slice(1);
    }
  }
  for (const child of node.children ?? []) visit(child, basePath);
}
