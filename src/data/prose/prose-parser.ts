import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { bareAddresses } from './bare-addresses.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/**
 * The tree of a body of prose. The site, the newsletter and search are made of the tree that the
 * checks get from here; nothing else parses a body. A single `~` is a character: 5~10万元.
 * @throws the parser's message where the text is no MDX.
 */
export function parseBody(text: string): Root {
  return parser().use(remarkBareAddresses, text).parse(text);
}

/** Adds the reading of bare addresses; it looks ahead in the text that is parsed. */
function remarkBareAddresses(this: Processor, source: string): undefined {
  (this.data().micromarkExtensions ??= []).push(bareAddresses(source));
}
