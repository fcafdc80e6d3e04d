import type { Root } from 'mdast';
import type {} from 'remark-mdx';

/**
 * Leaves of a prose file only which document it is: `<ResolvedDocument of="issues/2016-01" />`. What
 * the document says, the checked edition says (src/resolved); nothing of the file itself is compiled,
 * so that nothing in it can run.
 */
export function remarkResolvedDocument() {
  return (tree: Root, file: { path?: string }): void => {
    const match = /([^/\\]+)[/\\]([^/\\]+)\.mdx$/.exec(file.path ?? '');
    if (match === null) throw new Error(`「${file.path ?? ''}」不在content里，不能发布`);
    tree.children = [
      {
        type: 'mdxJsxFlowElement',
        name: 'ResolvedDocument',
        attributes: [{ type: 'mdxJsxAttribute', name: 'of', value: `${match[1]}/${match[2]}` }],
        children: [],
      },
    ];
  };
}
