/** A tag, with signs of HTML in its values, or the text up to the next one. */
const PARTS = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>|[^<]+/g;
/** The attributes of a tag in which words stand that are read or followed. */
const WORDED = / (?:href|content|title|datetime)="[^"]+"/g;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The markup of a page: its words and numbers, in texts and in attributes that name no other part of the
 * page, are all one. Pages of the same markup are right or wrong alike.
 */
export function markupOf(html: string): string {
  return html.replaceAll(PARTS, (part) =>
    part.startsWith('<') ? part.replaceAll(WORDED, withoutWords) : part.replaceAll(WORD, 'x'),
  );
}

function withoutWords(attribute: string): string {
  const value = attribute.indexOf('"');
  return attribute.slice(0, value) + attribute.slice(value).replaceAll(WORD, 'x');
}
