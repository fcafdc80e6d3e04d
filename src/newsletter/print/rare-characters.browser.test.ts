import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPng } from '../pictures/draw-png.ts';
import {
  nationalStandardCharacters,
  RARE_CHARACTERS,
  STANDARD_CHARACTERS_BEYOND,
} from './character-tables-fixture.ts';
import { packagedHasGlyph } from './packaged-glyphs.ts';
import { type PdfMaker, pdfMaker } from './pdf-maker.ts';
import { printCss } from './print-css.ts';
import { fontKinds, readPdf } from './read-pdf-fixture.ts';

let maker: PdfMaker;
beforeAll(async () => {
  maker = await pdfMaker(import.meta.dirname, process.env);
});
afterAll(() => maker.close());

const TABLES = [
  ['GB/T 2312', nationalStandardCharacters(), 6763],
  ['通用规范汉字表 beyond GB/T 2312', STANDARD_CHARACTERS_BEYOND, 1467],
  ['rare names', [...new Set(RARE_CHARACTERS)], RARE_CHARACTERS.length],
] as const;
/** A font is read as long for one character as for all. */
const CHARACTERS = [...new Set(TABLES.flatMap(([, characters]) => characters))];

const CELL = 36;
const COLUMNS = 50;

interface Drawn {
  /** How many pixels of the character are dark. */
  readonly ink: number;
  /** Where the mark that is set after it begins, in pixels: the box of a missing one is no em. */
  readonly end: number;
}

/** What is drawn of each character, 20 pixels an em, in a square of its own. */
async function drawn(characters: readonly string[], family: string): Promise<Drawn[]> {
  const texts = characters.map((character, index) => {
    const [x, y] = [(index % COLUMNS) * CELL, Math.floor(index / COLUMNS) * CELL];
    const mark = '<tspan fill="#ff0000">|</tspan>';
    return `<text x="${x + 3}" y="${y + 26}">${character}${mark}</text>`;
  });
  const [width, height] = [COLUMNS * CELL, Math.ceil(characters.length / COLUMNS) * CELL];
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `font-size="20" font-family="${family}">${texts.join('')}</svg>`;
  const { png } = await drawPng(drawing as Parameters<typeof drawPng>[0], { scale: 1 });
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  return characters.map((_, index) => {
    const [left, top] = [(index % COLUMNS) * CELL, Math.floor(index / COLUMNS) * CELL];
    let ink = 0;
    let end = Infinity;
    for (let at = 0; at < CELL * CELL; at += 1) {
      const place = (top + Math.floor(at / CELL)) * info.width + left + (at % CELL);
      const [red, green] = [
        data[place * info.channels] ?? 255,
        data[place * info.channels + 1] ?? 255,
      ];
      if (green > 150) continue;
      if (red > 150) end = Math.min(end, at % CELL);
      else ink += 1;
    }
    return { ink, end };
  });
}

const FAMILIES = ['Noto Sans SC', 'Noto Serif SC'] as const;

test.each(TABLES)('%s has all its characters', (_, characters, size) => {
  expect(characters).toHaveLength(size);
});

test.each(FAMILIES)('every character is drawn in pictures, in %s', async (family) => {
  const [first, ...others] = await drawn(['汉', ...CHARACTERS], family);
  const isMissing = ({ ink, end }: Drawn) => ink < 5 || end !== first?.end;
  expect(CHARACTERS.filter((__, at) => isMissing(others[at] ?? { ink: 0, end: 0 }))).toEqual([]);
});

test.each(FAMILIES)('in %s a character that no packaged font has is no em wide', async (family) => {
  const missing = ['\u{31350}', '\u{30000}', '\u{2a6dd}', '\ue0a1', '\u0378'];
  const [first, ...others] = await drawn(['汉', ...missing], family);
  for (const { end } of others) expect(end).not.toBe(first?.end);
  expect(missing.filter(packagedHasGlyph)).toEqual([]);
});

test.each(['--song', '--sans'])('every character is text in a PDF, in %s', async (family) => {
  expect(CHARACTERS.filter((character) => !packagedHasGlyph(character))).toEqual([]);
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>字</title>
<style>${printCss()} p { font-family: var(${family}) }</style></head>
<body><p>${CHARACTERS.join('')}</p><p><b>${CHARACTERS.slice(0, 50).join('')}</b></p></body></html>`;
  const bytes = await maker.document(
    ({ fontFaces = '' }) => html.replace('<style>', `<style>${fontFaces}`),
    '2025-03-20',
  );
  expect(fontKinds(bytes)).toEqual(['CIDFontType2', 'Type0']);
  const found = new Set((await readPdf(bytes)).joined);
  expect(CHARACTERS.filter((character) => !found.has(character))).toEqual([]);
});
