/**
 * Text that was read in the wrong encoding. Each sign is one that no text has which was read right:
 * what could be a name, a formula or a foreign word is left alone.
 */
const SIGNS: readonly { readonly sign: RegExp; readonly cause: string }[] = [
  { sign: /\ufffd/, cause: '转换编码时丢了字' },
  { sign: /锟斤|斤拷|烫烫烫|屯屯屯/, cause: '转换编码时丢了字' },
  // UTF-8 read as Latin-1 or Windows-1252: ä¸­, â€œ, ï»¿, Ã¤, Â·.
  {
    sign: /[\u00e2-\u00ef](?!\u00a0»)[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ](?![“”‘’—…]{2})[\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/,
    cause: '把UTF-8当成了西文编码',
  },
  { sign: /[ÂÃ][\u0080-\u00bf€ƒ„†‡ˆ‰Š‹ŒŽšœžŸ™˜]/, cause: '把UTF-8当成了西文编码' },
  { sign: /ðŸ/, cause: '把UTF-8当成了西文编码' },
  { sign: /(?:[ÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ]){2}/, cause: '把UTF-8当成了西文编码' },
  // GBK read as Latin-1: ÖÐ¹ú.
  {
    sign: /(?=[\u00b0-\u00f7\u00a1-\u00fe]*[À-ÖØ-ß][\u00a1-\u00fe]*[À-ÖØ-öø-ÿ])(?:[\u00b0-\u00f7][\u00a1-\u00fe]){2}/,
    cause: '把GBK当成了西文编码',
  },
];

/** The cause of the first sign of a wrong encoding, and the characters that show it. */
export interface Mojibake {
  readonly at: number;
  readonly text: string;
  readonly cause: string;
}

/** Finds text read in the wrong encoding; undefined in a text that reads right. */
export function findMojibake(text: string): Mojibake | undefined {
  if (NEEDED.test(text)) {
    for (const { sign, cause } of SIGNS) {
      const found = sign.exec(text);
      if (found !== null) return { at: found.index, text: found[0], cause };
    }
  }
  return utf8AsGbk(text);
}

const NEEDED = /[\u00c2-\u00ff\ufffd锟斤烫屯]/;

/** What the first two bytes of a Chinese character or mark in UTF-8 make in GBK: 鐨, 涓, 锛. */
const FIRST = new RegExp(
  `[${[...leads()].map((lead) => gbk(lead)).join('')}][\\u0080\\u3000-\\u9fff\\uff00-\\uffef€]`,
);

/**
 * UTF-8 read as GBK (鐨勪): the characters, written back as GBK, are the UTF-8 of common
 * Chinese. One whole character is enough where the signs are ones that hardly any text has.
 */
function utf8AsGbk(text: string): Mojibake | undefined {
  if (!FIRST.test(text)) return undefined;
  const codes = gbkCodes();
  const start = new RegExp(FIRST, 'g');
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const bytes: number[] = [];
    let [end, rare] = [found.index, 0];
    for (; end < text.length; end += 1) {
      const code = codes.get(text[end] ?? '');
      if (code === undefined) break;
      bytes.push(code >> 8, code & 0xff);
      if (code >> 8 < 0xb0 ? code >> 8 < 0xa1 : (code & 0xff) < 0xa1) rare += 1;
    }
    const whole = commonCharacters(bytes);
    const next = bytes[whole * 3];
    const isPartial = next === undefined || (next >= 0xe2 && next <= 0xef);
    if (whole >= 3 || (whole >= 2 && rare >= 1) || (whole === 1 && rare >= 2 && isPartial)) {
      const shown = text.slice(found.index, found.index + Math.ceil((whole * 3) / 2));
      return { at: found.index, text: shown, cause: '把UTF-8当成了GBK' };
    }
    start.lastIndex = found.index + 1;
  }
  return undefined;
}

/** How many three-byte characters of UTF-8 the bytes begin with, all of them common in Chinese. */
function commonCharacters(bytes: readonly number[]): number {
  let whole = 0;
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    if ((a & 0xf0) !== 0xe0 || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80) break;
    const character = String.fromCharCode(((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f));
    const code = gbkCodes().get(character) ?? 0;
    const isMark = /[\u2014-\u2026\u3000-\u3015\uff01-\uff5e]/.test(character);
    // The first level of GB/T 2312: the 3755 characters in common use.
    if (!isMark && !(code >> 8 >= 0xb0 && code >> 8 <= 0xd7 && (code & 0xff) >= 0xa1)) break;
    whole += 1;
  }
  return whole;
}

function* leads(): Generator<readonly [number, number]> {
  yield [0xe3, 0x80];
  yield [0xef, 0xbc];
  for (let a = 0xe4; a <= 0xe9; a += 1) for (let b = 0x80; b <= 0xbf; b += 1) yield [a, b];
}

function gbk(bytes: readonly number[]): string {
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

let codesHeld: Map<string, number> | undefined;

/** The two-byte code in GBK of each character that has one. Made when first needed: some 10 ms. */
function gbkCodes(): Map<string, number> {
  if (codesHeld !== undefined) return codesHeld;
  codesHeld = new Map();
  for (let a = 0x81; a <= 0xfe; a += 1) {
    const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index).filter(
      (b) => b !== 0x7f,
    );
    const row = [...gbk(trails.flatMap((b) => [a, b]))];
    // A pair that is no character shifts those after it: such rows are read pair by pair.
    const isWhole = row.length === trails.length && !row.includes('\ufffd');
    trails.forEach((b, index) =>
      codesHeld?.set(isWhole ? (row[index] ?? '') : gbk([a, b]), (a << 8) | b),
    );
  }
  codesHeld.delete('\ufffd');
  return codesHeld;
}
