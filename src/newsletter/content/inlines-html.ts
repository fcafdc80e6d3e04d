import type { Inline } from './blocks.ts';

/** How a channel writes what differs between channels. */
export interface InlineParts {
  text(words: string): string;
  cite(numbers: readonly number[]): string;
  link(words: string, address: string): string;
}

/** The runs of a paragraph as HTML. */
export function inlinesHtml(inlines: readonly Inline[], parts: InlineParts): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text': {
          const words = parts.text(inline.text);
          const strong = inline.isStrong === true ? `<strong>${words}</strong>` : words;
          return inline.isEmphasis === true ? `<em>${strong}</em>` : strong;
        }
        case 'break':
          return '<br>';
        case 'cite':
          return parts.cite(inline.numbers);
        case 'link':
          return parts.link(inline.text, inline.address);
      }
    })
    .join('');
}
