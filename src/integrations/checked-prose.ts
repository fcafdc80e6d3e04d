import { checkedFile } from './checked-document.ts';

/** The hook by which Vite asks for the text of a file. */
interface LoadPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly load: {
    readonly filter: { readonly id: RegExp };
    handler(id: string): { code: string; map: null };
  };
}

/**
 * Gives the compiler no text of prose at all: it has no frontmatter or body to read in a way of its
 * own, and gets the tree of the checks instead (remark-checked-prose.ts). Any other `.mdx` file,
 * with any query, stops the build.
 */
export function checkedProse(siteRoot: string): LoadPlugin {
  return {
    name: 'checked-prose',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx(?:[?#]|$)/i },
      handler: (id) => {
        checkedFile(siteRoot, id.replace(/[?#].*$/s, ''));
        return { code: '', map: null };
      },
    },
  };
}
