interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

interface MdastNode {
  type: string;
  attributes?: Attribute[];
  children?: MdastNode[];
}

/**
 * Tells each word (component) of a document where it stands: `origin="issues/2016-01"` and a number
 * unique within the document, so that words need no ambient data.
 */
export function remarkWordOrigin() {
  return (tree: MdastNode, file: { path?: string }): void => {
    const match = /([^/\\]+)[/\\]([^/\\]+)\.mdx$/.exec(file.path ?? '');
    const origin = match === null ? '' : `${match[1]}/${match[2]}`;
    let number = 0;
    const visit = (node: MdastNode): void => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        number += 1;
        node.attributes = [
          ...(node.attributes ?? []),
          { type: 'mdxJsxAttribute', name: 'origin', value: origin },
          { type: 'mdxJsxAttribute', name: 'number', value: String(number) },
        ];
      }
      node.children?.forEach(visit);
    };
    visit(tree);
  };
}
