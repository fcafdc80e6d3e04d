import { labelWidth, wrapLabel, wrapSentence } from '../../charts/label-width.ts';
import { type Svg, svg, toSvg } from '../../charts/svg.ts';
import { formatDate } from '../../text/dates.ts';
import type { IssueContent } from '../content/blocks.ts';
import { drawPng } from '../pictures/draw-png.ts';

/** The two crops of a cover that WeChat asks for: 2.35 to 1 and 1 to 1, in pixels at 1x. */
export const COVERS = {
  'cover-wide.png': { width: 900, height: 383 },
  'cover-square.png': { width: 500, height: 500 },
} as const;

export type CoverName = keyof typeof COVERS;

/** The cover of an issue as PNG, twice as fine as its size in `COVERS`. */
export async function coverPng(content: IssueContent, name: CoverName): Promise<Uint8Array> {
  return (await drawPng(coverSvg(content, name))).png;
}

/** The drawing of a cover: title, number, date, and the mark of what is no authority's own. */
export function coverSvg(content: IssueContent, name: CoverName): Svg {
  const { width, height } = COVERS[name];
  const margin = Math.round(width * 0.08);
  const room = width - 2 * margin;
  const mark = [content.retold === undefined ? '' : '改写', content.mark ?? '']
    .filter((part) => part !== '')
    .join('　');
  const head = mark === '' ? margin : TOP + 56;
  const { lines, size, words, small } = fitted(content, room, height - head - TOP);
  const rule = head + lines.length * size * LEADING + 8;
  return toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
 viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#fbfaf7"/>
<rect width="${Math.round(margin / 4)}" height="${height}" fill="#1d5a6e"/>
${mark !== '' && markPart(mark, margin, room)}
${lines.map((line, index) => title(line, margin, head + (index + 0.85) * size * LEADING, size))}
<rect x="${margin}" y="${rule}" width="${room}" height="2" fill="#1d5a6e"/>
${words.map((line, index) =>
  text(line, margin, rule + 16 + (index + 0.8) * small * SMALL_LEADING, small, 400),
)}
</svg>`);
}

/** The edge above and below, in pixels. */
const TOP = 26;
const LEADING = 1.25;
const SMALL_LEADING = 1.5;

interface FittedWords {
  readonly lines: readonly string[];
  readonly size: number;
  /** The lines below the rule, and their size. */
  readonly words: readonly string[];
  readonly small: number;
}

/** The largest sizes at which all words fit into the room. */
function fitted(content: IssueContent, room: number, height: number): FittedWords {
  for (let size = 76; ; size -= 2) {
    const small = Math.max(14, Math.min(26, size * 0.55));
    const lines = wrapLabel(content.title, room, size);
    const words = wordsBelow(content).flatMap((line) => wrapSentence(line, room, small));
    const taken = lines.length * size * LEADING + 24 + words.length * small * SMALL_LEADING;
    if (taken <= height || size <= 16) return { lines, size, words, small };
  }
}

function wordsBelow({ number, publishedOn, retold, publisher }: IssueContent): string[] {
  const dates =
    retold === undefined
      ? [formatDate(publishedOn)]
      : [`原件${formatDate(publishedOn)}`, `改写${formatDate(retold.on)}`];
  return [number, ...dates, publisher];
}

function markPart(mark: string, x: number, room: number) {
  const size = Math.min(22, (room - 24) / labelWidth(mark, 1));
  return svg`<rect x="${x}" y="${TOP}" width="${labelWidth(mark, size) + 24}" height="38"
 fill="#fdf3d0"/>
${text(mark, x + 12, TOP + 19 + size * 0.36, size, 700)}`;
}

function title(words: string, x: number, y: number, size: number) {
  return svg`<text x="${x}" y="${y}" font-family="Noto Serif SC" font-weight="700"
 font-size="${size}" fill="#1b1f21">${words}</text>`;
}

function text(words: string, x: number, y: number, size: number, weight: number) {
  return svg`<text x="${x}" y="${y}" font-family="Noto Sans SC" font-weight="${weight}"
 font-size="${size}" fill="#1b1f21">${words}</text>`;
}
