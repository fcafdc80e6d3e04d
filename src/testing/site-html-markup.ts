/** A tag, with signs of HTML in its values, or the text up to the next one. */
const PARTS = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>|[^<]+/g;
/** The attributes of a tag in which words stand that are read or followed, or values for a script. */
const WORDED = / (?:href|content|title|datetime|data-[\w-]+)="[^"]+"/g;
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

/** A row of a table, or an item of a list, that holds no other. */
const REPEATED = /<(tr|li)\b(?:(?!<\/?\1\b)[^])*<\/\1>/g;
/** The name of a part itself; where another part asks for one that is left out, that is a fault. */
const OWN_ID = / id="[^"\s]+"/g;
/** A rule may ask whether something stands there twice. */
const MOST_ALIKE = 2;

/**
 * A page without the rows and items of a markup that two of their neighbours have; every line keeps its
 * number. What names another part of the page is never left out with its row, since names are no words.
 */
export function withoutRepeats(html: string): string {
  let end = 0;
  const alike = new Map<string, number>();
  return html.replaceAll(REPEATED, (part: string, _: string, start: number) => {
    // Whatever stands between two that are neighbours is a list of its own, or the end of one.
    if (/\S/.test(html.slice(end, start))) alike.clear();
    end = start + part.length;
    const markup = markupOf(part.replaceAll(OWN_ID, ' id="x"'));
    const before = alike.get(markup) ?? 0;
    alike.set(markup, before + 1);
    return before < MOST_ALIKE ? part : part.replaceAll(/[^\n]+/g, '');
  });
}
