import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { labelWidth } from './label-width.ts';
import { type Svg, type SvgPart, svg, toSvg } from './svg.ts';

/**
 * The title as outlines of Noto Serif SC Bold, so that it is the same on every machine, 100 units
 * high and a little more where letters hang below. A title with a character that the font lacks, or on
 * a machine without the font, is ordinary text instead: no character is ever dropped.
 */
interface Wordmark {
  readonly viewBox: string;
  readonly shape: SvgPart;
}

/** The file with the outlines of a title, which weigh a third of a page and are the same on all. */
export function wordmarkFile(text: string): Svg {
  const { viewBox, shape } = wordmark(text);
  return toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">
<title>${text}</title>
<g id="wordmark">${shape}</g>
</svg>`);
}

/** The title as a page shows it, in the colour of the text around it; `file` is the address of its outlines. */
export function wordmarkOf(text: string, file: string): Svg {
  const { viewBox } = wordmark(text);
  return toSvg(svg`<svg viewBox="${viewBox}" fill="currentColor" role="img" aria-label="${text}"><use
 href="${file}#wordmark"/></svg>`);
}

function wordmark(text: string): Wordmark {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const made = draw(text);
  drawn.set(text, made);
  return made;
}

const FONT = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf';
// The box of a 汉字 reaches from 0.12 em below the baseline to 0.88 em above it.
const EM = 100;
const BASELINE = 88;
const drawn = new Map<string, Wordmark>();
let font: Font | null | undefined;

function draw(text: string): Wordmark {
  font ??= openFont();
  const run = font?.layout(text.toWellFormed());
  const isWhole = run !== undefined && run.glyphs.every((glyph) => glyph.id !== 0);
  const scale = EM / (font?.unitsPerEm ?? 1000);
  const width = isWhole ? run.advanceWidth * scale : labelWidth(text, EM);
  const deepest = isWhole ? Math.ceil(BASELINE - run.bbox.minY * scale) : 0;
  const height = Math.max(EM, deepest);
  let pen = 0;
  const outlines = isWhole
    ? run.glyphs.map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = run.positions[index] ?? NO_PLACE;
        const x = (pen + xOffset) * scale;
        pen += xAdvance;
        return glyph.path.scale(scale, -scale).translate(x, BASELINE - yOffset * scale);
      })
    : [];
  const shape = isWhole
    ? svg`<path d="${outlines.map(pathData).join('')}"/>`
    : svg`<text y="${BASELINE}" font-size="${EM}" font-weight="700"
 font-family="serif">${text}</text>`;
  return { viewBox: `0 0 ${Math.max(1, Math.ceil(width))} ${height}`, shape };
}

const NO_PLACE = { xAdvance: 0, xOffset: 0, yOffset: 0 };
const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

interface PathCommand {
  readonly command: string;
  readonly args: readonly number[];
}

/** One decimal is a thousandth of the height: enough for any size at which the title is shown. */
function pathData(path: { readonly commands: readonly PathCommand[] }): string {
  return path.commands
    .map(({ command, args }) => {
      const numbers = args.map((value) => Math.round(value * 10) / 10 + 0);
      return `${LETTERS[command] ?? ''}${numbers.join(' ')}`;
    })
    .join('');
}

/** Null when the package is not there. */
function openFont(): Font | null {
  try {
    const file = openSync(createRequire(import.meta.url).resolve(FONT));
    return 'layout' in file ? file : null;
  } catch {
    return null;
  }
}
