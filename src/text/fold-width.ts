/** A text in half width, and where each of its UTF-16 units stood in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly indexOf: (foldedIndex: number) => number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Full-width letters, digits, ＋ and － in half width, every kind of space (but no tab or line
 * break) as a plain space and every kind of dash as a hyphen, invisible characters dropped: what
 * a reader would take for the same, found again in the original. Other punctuation stays.
 */
export function foldWidth(text: string): FoldedText {
  const folded = text
    .replace(/[\uff0b\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-');
  const dropped = [...folded.matchAll(INVISIBLE)].map(({ index }) => index);
  if (dropped.length === 0) return { folded, indexOf: (index) => index };
  const kept: number[] = [];
  let next = 0;
  for (let index = 0; index < folded.length; index += 1) {
    if (dropped[next] === index) next += 1;
    else kept.push(index);
  }
  return {
    folded: folded.replace(INVISIBLE, ''),
    indexOf: (index) => kept[index] ?? text.length,
  };
}
