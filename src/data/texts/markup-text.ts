/** Tags within a line of text, in HTML, SVG, Word, Excel, PowerPoint and OpenDocument. */
const INLINE_TAG =
  /<\/?(?:(?:b|i|em|strong|span|a|u|s|small|mark|sub|sup|font|tspan|code|kbd|text:span|text:a|r|t|rPr|sz|rFont|color|family|charset|scheme)(?=[\s/>])|w:(?!p[\s/>]|tc[\s/>]|tr[\s/>]|br[\s/>]|tab[\s/>]|tbl[\s/>])|a:(?!p[\s/>]|br[\s/>]))[^<>]*>/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ndash: '–',
  mdash: '—',
  middot: '·',
  shy: '\u00ad',
};

/**
 * The words of a text in HTML or XML, with entities read: a block a line, what stands in tags left
 * out but for comments and the words of attributes.
 */
export function markupTexts(source: string): string {
  const attributes = [...source.matchAll(/(?<![\w:-])[\w:-]+\s*=\s*("[^"<>]*"|'[^'<>]*')/g)].map(
    ([, value = '']) => value.slice(1, -1),
  );
  const words = blockWords(withoutCommentSigns(source));
  return [words, withoutEntities(attributes.join('\n'))].join('\n');
}

/** The words of a text in HTML or XML, without those of attributes: a block a line. */
export function blockWords(source: string): string {
  return withoutEntities(source.replace(INLINE_TAG, '').replace(/<[^<>]*>/g, '\n'));
}

/** Comments are words too. One that is not closed is looked for once, not at each opening. */
function withoutCommentSigns(source: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let from = source.indexOf('<!--'); from !== -1; from = source.indexOf('<!--', at)) {
    const end = source.indexOf('-->', from + 4);
    if (end === -1) break;
    parts.push(source.slice(at, from), source.slice(from + 4, end));
    at = end + 3;
  }
  return [...parts, source.slice(at)].join('\n');
}

/** A text with its entities read, numbered ones and the usual names; others stay. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole: string, ...groups: unknown[]) => {
      const [decimal, hex, name] = groups as (string | undefined)[];
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
