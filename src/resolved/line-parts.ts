import type { Inline } from './blocks.ts';

/** Words of a line without dress. */
export function words(text: string): Inline {
  return { kind: 'text', text };
}

export function strong(text: string): Inline {
  return { kind: 'strong', inlines: [words(text)] };
}

/** Words that lead to a full address. */
export function linkTo(text: string, address: string): Extract<Inline, { kind: 'link' }> {
  return { kind: 'link', address, inlines: [words(text)] };
}
