import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The tree of an MDX text, for tests. */
export function parseMarkdown(text: string): unknown {
  return unified().use(remarkParse).use(remarkMdx).parse(text);
}
