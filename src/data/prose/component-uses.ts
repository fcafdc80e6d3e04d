import type { Root } from 'mdast';
import { componentMeta } from '../../schemas/components.ts';
import { allNodes, isElement } from './tree.ts';

/** A component as used in a text. Props that are code are left out. */
export interface ComponentUse {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
  readonly hasChildren: boolean;
}

/** All uses of components, in order. */
export function componentUses(root: Root): ComponentUse[] {
  return allNodes(root)
    .filter(isElement)
    .flatMap((node) => {
      if (node.name === null || componentMeta(node.name) === undefined) return [];
      const props = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
          ? [[attribute.name, attribute.value] as const]
          : [],
      );
      return [
        {
          name: node.name,
          props: Object.fromEntries(props),
          line: node.position?.start.line ?? 1,
          column: node.position?.start.column ?? 1,
          hasChildren: node.children.some(
            (child) => child.type !== 'text' || child.value.trim() !== '',
          ),
        },
      ];
    });
}
