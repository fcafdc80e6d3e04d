import { deflateSync, inflateSync } from 'node:zlib';
import { dictionaryOf, readObjects, referenceIn, writeObjects } from './pdf-objects.ts';

/**
 * The PDF with the text that was written. Where two characters share a glyph (门 and the radical
 * ⻔, 长 and ⻓), Chromium notes the one of the lower number, so that 「部门」 can neither be found
 * nor copied; a dash —— is one glyph, and noted as one —. `html` is what was printed; `glyphsOf` numbers
 * the glyph of a text in each font.
 */
export function searchablePdf(
  pdf: Uint8Array,
  html: string,
  glyphsOf: (text: string) => readonly number[],
): Uint8Array {
  const file = readObjects(pdf);
  const written = writtenInstead(html, glyphsOf);
  const texts = [...file.objects.values()];
  const maps = new Set(texts.map((text) => referenceIn(dictionaryOf(text), 'ToUnicode')));
  const objects = [...file.objects].map(
    ([number, text]) => [number, maps.has(number) ? correctedMap(text, written) : text] as const,
  );
  return writeObjects({ ...file, objects: new Map(objects) });
}

type Replace = (character: string, glyph: number) => string;

const DASH = '——';
/** The same in one character, as which the glyph is known by itself. */
const LONG_DASH = '⸺';

/** Of the characters that share a glyph, the one that stands most often in the text. */
function writtenInstead(html: string, glyphsOf: (text: string) => readonly number[]): Replace {
  const counts = new Map<string, number>();
  for (const character of html) counts.set(character, (counts.get(character) ?? 0) + 1);
  const countOf = (character: string) => counts.get(character) ?? 0;
  const byGlyph = new Map<string, string>();
  for (const character of counts.keys()) {
    if (character < MAYBE_SHARED) continue;
    glyphsOf(character).forEach((glyph, font) => {
      const key = `${font}/${glyph}`;
      const isCommoner = countOf(character) > countOf(byGlyph.get(key) ?? '');
      if (glyph !== 0 && isCommoner) byGlyph.set(key, character);
    });
  }
  const dashes = new Set(html.includes(DASH) ? glyphsOf(DASH) : []);
  return (character, at) => {
    if (character === '—' && at !== 0 && dashes.has(at)) return DASH;
    if (character < MAYBE_SHARED) return character;
    if (character === LONG_DASH && html.includes(DASH)) return DASH;
    const keys = glyphsOf(character).map((glyph, font) => `${font}/${glyph}`);
    const written = keys.map((key) => byGlyph.get(key)).find((each) => each !== undefined) ?? '';
    return countOf(written) > countOf(character) ? written : character;
  };
}

/** Below, every letter has a glyph of its own. */
const MAYBE_SHARED = '\u0080';

/** A map from glyphs to characters, corrected; as it stands when it is written in another way. */
function correctedMap(object: string, replace: Replace): string {
  const parts = /^(\d+ 0 obj\s*)<<(.*?)>>(\s*stream\r?\n)/s.exec(object);
  const length = Number(/\/Length (\d+)/.exec(parts?.[2] ?? '')?.[1] ?? Number.NaN);
  if (parts === null || Number.isNaN(length) || !parts[2]?.includes('/FlateDecode')) return object;
  const start = parts[0].length;
  const data = Buffer.from(object.slice(start, start + length), 'latin1');
  const text = inflateSync(data).toString('latin1');
  const lines = readMap(text).map(
    ([glyph, character]) => `<${glyph}> <${hex(replace(character, Number.parseInt(glyph, 16)))}>`,
  );
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const some = lines.slice(index * 100, index * 100 + 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`;
  });
  const [head = ''] = text.split(/\d+ beginbf(?:char|range)/);
  const tail = text.slice(text.lastIndexOf('endbf')).replace(/^endbf(?:char|range)\s*/, '');
  const packed = deflateSync(Buffer.from(head + blocks.join('') + tail, 'latin1'), { level: 9 });
  const dictionary = parts[2].replace(/\/Length \d+/, `/Length ${packed.length}`);
  return (
    `${parts[1]}<<${dictionary}>>${parts[3]}` +
    packed.toString('latin1') +
    object.slice(start + length)
  );
}

/** Glyphs, four hexadecimal digits each, and their characters, ranges spelt out. */
function readMap(text: string): [string, string][] {
  const blocks = [...text.matchAll(/beginbf(char|range)\s+(.*?)endbf/gs)];
  return blocks.flatMap(([, kind, body = '']) => {
    const values = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, value = '']) => value);
    return kind === 'char'
      ? tuples(values, 2).map(([glyph = '', character = '']): [string, string] => [
          glyph,
          fromHex(character),
        ])
      : tuples(values, 3).flatMap(([from = '', to = '', character = '']) =>
          rangeOf(from, to, character),
        );
  });
}

function rangeOf(from: string, to: string, character: string): [string, string][] {
  const first = Number.parseInt(from, 16);
  const start = fromHex(character).codePointAt(0) ?? 0;
  return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => [
    (first + index).toString(16).toUpperCase().padStart(from.length, '0'),
    String.fromCodePoint(start + index),
  ]);
}

function tuples(values: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, index) =>
    values.slice(index * size, index * size + size),
  );
}

function fromHex(digits: string): string {
  const bytes = Buffer.from(digits, 'hex');
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
}

function hex(character: string): string {
  return Buffer.from(character, 'utf16le').swap16().toString('hex').toUpperCase();
}
