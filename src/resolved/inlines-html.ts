import type { Cell, Inline } from './blocks.ts';
import { footnoteWords } from './inlines.ts';

type Link = Extract<Inline, { kind: 'link' }>;
type Picture = Extract<Inline, { kind: 'picture' }>;
type Footnote = Extract<Inline, { kind: 'footnote' }>;

/** How a channel writes what differs between channels. */
export interface InlineParts {
  text(words: string): string;
  cite(numbers: readonly number[]): string;
  /** `html` is what stands within the link. */
  link(html: string, link: Link): string;
  picture(picture: Picture): string;
  /** `<code>` when absent. */
  code?(words: string): string;
  /** `<del>` when absent. */
  struck?(html: string): string;
  /** Raised words when absent. */
  footnote?(mark: Footnote): string;
}

/** A line as HTML. */
export function inlinesHtml(inlines: readonly Inline[], parts: InlineParts): string {
  return inlines.map((inline) => inlineHtml(inline, parts)).join('');
}

/** A cell as HTML. */
export function cellHtml(cell: Cell, parts: InlineParts): string {
  return typeof cell === 'string' ? parts.text(cell) : inlinesHtml(cell, parts);
}

function inlineHtml(inline: Inline, parts: InlineParts): string {
  switch (inline.kind) {
    case 'text':
      return parts.text(inline.text);
    case 'code':
      return parts.code?.(inline.text) ?? `<code>${parts.text(inline.text)}</code>`;
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines, parts)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines, parts)}</em>`;
    case 'struck': {
      const html = inlinesHtml(inline.inlines, parts);
      return parts.struck?.(html) ?? `<del>${html}</del>`;
    }
    case 'link':
      return parts.link(inlinesHtml(inline.inlines, parts), inline);
    case 'break':
      return '<br>';
    case 'cite':
      return parts.cite(inline.numbers);
    case 'footnote': {
      const words = parts.text(footnoteWords(inline));
      return parts.footnote?.(inline) ?? (inline.at === 'note' ? words : `<sup>${words}</sup>`);
    }
    case 'picture':
      return parts.picture(inline);
  }
}
