import type { PhrasingContent } from 'mdast';
import { canonical, proseRoute } from '../../model/addresses.ts';
import type { Inline } from './blocks.ts';
import { inlineWord } from './inline-word.ts';
import type { ReadingContext, WordCount } from './read-blocks.ts';

interface Dress {
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
}

/** The runs of a paragraph, words resolved, neighbouring runs of one dress joined. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  context: ReadingContext,
  count: WordCount,
  dress: Dress = {},
): Inline[] {
  return joined(nodes.flatMap((node) => inlinesOf(node, context, count, dress)));
}

function inlinesOf(
  node: PhrasingContent,
  context: ReadingContext,
  count: WordCount,
  dress: Dress,
): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, ''), ...dress }];
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, ...dress }];
    case 'strong':
      return readInlines(node.children, context, count, { ...dress, isStrong: true });
    case 'emphasis':
      return readInlines(node.children, context, count, { ...dress, isEmphasis: true });
    case 'delete':
      return readInlines(node.children, context, count, dress);
    case 'break':
      return [{ kind: 'break' }];
    case 'link': {
      const text = readInlines(node.children, context, count)
        .map((inline) => ('text' in inline ? inline.text : ''))
        .join('');
      return [{ kind: 'link', text, address: fullAddress(context, node.url) }];
    }
    case 'image':
      return [{ kind: 'text', text: node.alt ?? '', ...dress }];
    case 'mdxJsxTextElement':
      return inlineWord(node, context, count, (children) =>
        readInlines(children, context, count, dress),
      ).map((inline) => (inline.kind === 'text' ? { ...inline, ...dress } : inline));
    default:
      return [];
  }
}

/** A full address: pages of the site by their canonical address. */
export function fullAddress({ site, document }: ReadingContext, address: string): string {
  if (/^(https?:|mailto:|tel:)/.test(address)) return address;
  const here = canonical(site.site.url, proseRoute(document));
  return address.startsWith('/')
    ? canonical(site.site.url, address.slice(1))
    : new URL(address, here).href;
}

function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    const isSame =
      last?.kind === 'text' &&
      inline.kind === 'text' &&
      last.isStrong === inline.isStrong &&
      last.isEmphasis === inline.isEmphasis;
    if (isSame) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}
