// East Asian Wide and Fullwidth (Unicode UAX #11), and the punctuation of ambiguous width that
// Chinese fonts draw one 汉字 wide: “ ” ‘ ’ — … · × № ①.
const WIDE_CLASS =
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19' +
  '\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1f64f}\\u{1f680}-\\u{1f6ff}' +
  '\\u{1f900}-\\u{1f9ff}\\u{20000}-\\u{3fffd}“”‘’—…·×№\\u2460-\\u2473]';
const WIDE = new RegExp(WIDE_CLASS, 'u');
const NO_WIDTH = /[\p{M}\p{Cc}\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/u;

// 行首行尾禁则 (W3C clreq): what may not begin, and what may not end, a line.
const NOT_AT_START = /^[。，、；：？！）》」』】〕〉”’…—·～％‰℃,.;:?!)\]}%]$/u;
const NOT_AT_END = /^[（《「『【〔〈“‘([{]$/u;

// A letter with its marks, a flag, a picture made of several: nothing may come between. Without looking
// back, which older browsers cannot.
const JOINED = '\\u200d+[^\\u200d]?';
const CLUSTER = `\\p{Regional_Indicator}{2}|(?:${JOINED}|.)(?:[\\p{M}\\p{Emoji_Modifier}]|${JOINED})*`;
const CLUSTERS = new RegExp(CLUSTER, 'gsu');
// Words of all scripts that part them by spaces, numbers and addresses stay whole, and so do —— and
// ……; all else breaks anywhere.
const TOKEN = new RegExp(
  '——|……|[ \\t]+|(?:[!-~\\u00a1-\\u024f\\u200c\\u200d]|\\p{Script=Hangul}|' +
    `(?!${WIDE_CLASS})[\\p{L}\\p{M}\\p{N}])+|${CLUSTER}`,
  'gsu',
);

/** Whether a character is one 汉字 wide in a text that parts no words by spaces; 한글 does. */
export function isWide(character: string): boolean {
  return WIDE.test(character) && !/\p{Script=Hangul}/u.test(character);
}

/** Columns that a text takes in a fixed-width font: 汉字 and full-width punctuation count 2. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? noteWidth(character);
  return width;
}

/** Of the few thousand characters that texts are made of. */
const widths = new Map<string, number>();

function noteWidth(character: string): number {
  const width = NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  widths.set(character, width);
  return width;
}

/** The text with spaces after it until it is `width` columns wide; a wider text stays as it is. */
export function padEndByWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Lines of at most `width` columns (at least 2), line breaks of the text kept. No line begins
 * with closing or ends with opening punctuation; words and numbers are only split when longer
 * than a line; an address never. Spaces at a break are dropped.
 */
export function wrapByWidth(text: string, width: number): string[] {
  const room = Math.max(2, Math.floor(width));
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, room));
}

function wrapParagraph(paragraph: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of unbreakablePieces(paragraph)) {
    if (width + displayWidth(piece.trimEnd()) <= room) {
      line += piece;
      width += displayWidth(piece);
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const parts = splitWide(piece.trimStart(), room);
    line = parts.pop() ?? '';
    width = displayWidth(line);
    lines.push(...parts);
  }
  return [...lines, line.trimEnd()];
}

/** Tokens joined so that a break between any two pieces obeys the rules. */
function unbreakablePieces(paragraph: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const token of paragraph.match(TOKEN) ?? []) {
    const [first = ''] = token;
    const last = pieces.length - 1;
    const isAttached = isOpen || (NOT_AT_START.test(first) && !isSpace(pieces[last]));
    if (last >= 0 && isAttached) pieces[last] = `${pieces[last] ?? ''}${token}`;
    else pieces.push(token);
    isOpen = NOT_AT_END.test(token.at(-1) ?? '');
  }
  return pieces;
}

function isSpace(piece: string | undefined): boolean {
  return piece !== undefined && piece.trim() === '';
}

/** What a reader opens or writes to as it stands: one that is cut leads nowhere. */
const ADDRESS = /[a-z][a-z\d+.-]*:\/\/[!-~]|www\.[!-~]|[\w.+-]@[\w-]+\.\w/i;

/** Columns of the longest address in a text, which no line may cut; 0 without one. */
export function addressWidth(text: string): number {
  const words = text.match(/[!-~]+/g) ?? [];
  return Math.max(0, ...words.filter((word) => ADDRESS.test(word)).map(({ length }) => length));
}

/** A piece wider than a line, cut where it must be; a single piece when it fits or is an address. */
function splitWide(piece: string, room: number): string[] {
  if (displayWidth(piece.trimEnd()) <= room || ADDRESS.test(piece)) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece.match(CLUSTERS) ?? []) {
    if (displayWidth(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
