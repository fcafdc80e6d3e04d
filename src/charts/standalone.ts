import { textLines } from './frame.ts';
import { wrapLabel, wrapSentence } from './label-width.ts';
import { chartCss, light } from './theme.ts';
import { fromSvg, type Svg, svg, toSvg } from './svg.ts';

export interface StandaloneText {
  readonly title: string;
  /** One line: measure, unit, scope, period. */
  readonly measure: string;
  readonly note?: string;
  readonly source: string;
  /** What the edition is: 示例, 演示站：不是任何机关的网站. */
  readonly mark?: string;
}

/**
 * A chart as a file that can stand alone: white paper, the finding, the measure, the drawing, the
 * note, the source and the edition's mark, with the style sheet inside. Throws RangeError when the
 * drawing was not made by a chart of this folder.
 */
export function standaloneSvg(chart: Svg, text: StandaloneText): Svg {
  const size = /^<svg [^>]*?width="(\d+)"\s+height="(\d+)"[^>]*>/.exec(chart);
  if (size === null) throw new RangeError('图没有写明宽和高，不能存成单独的文件');
  const [, width = '', height = ''] = size;
  const inner = Number(width);
  const outer = inner + 2 * MARGIN;
  let y = MARGIN;
  const block = (words: string, className: string, fontSize: number): typeof drawing => {
    const wrap = fontSize > 13 ? wrapLabel : wrapSentence;
    const lines = words === '' ? [] : wrap(words, inner, fontSize);
    const lineHeight = fontSize * 1.45;
    const part = svg`${lines.map((line, index) => {
      // An opening quotation mark or bracket is blank in its left half.
      const x = /^[“‘（《「『【〔〈]/.test(line) ? MARGIN - fontSize / 2 : MARGIN;
      return textLines([line], x, y + fontSize + index * lineHeight, { className, size: fontSize });
    })}`;
    y += lines.length * lineHeight;
    return part;
  };
  const mark = block(text.mark ?? '', 'chart-muted', 12);
  if (text.mark) y += 6;
  const title = block(text.title, 'chart-strong', inner === 680 ? 21 : 18);
  y += 4;
  const measure = block(text.measure, 'chart-muted', 13);
  y += 16;
  const placed = chart.replace('<svg ', `<svg x="${MARGIN}" y="${Math.round(y)}" `) as Svg;
  const drawing = fromSvg(placed);
  y = Math.round(y) + Number(height) + 14;
  const rule = svg`<path class="chart-axis" d="M${MARGIN} ${Math.round(y) + 0.5}h${inner}"/>`;
  y += 8;
  const note = block(text.note ?? '', 'chart-muted', 12);
  const source = block(text.source, 'chart-muted', 12);
  const total = Math.ceil(y + MARGIN - 4);
  // Inside the file there is white paper, so open marks are filled with white too.
  const css = chartCss().replaceAll(light['--paper'], '#ffffff');
  return toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${outer}"
 height="${total}" viewBox="0 0 ${outer} ${total}" role="img"
 aria-label="${text.title}">
<style>
${fromSvg(css as Svg)}</style>
<rect width="${outer}" height="${total}" fill="#ffffff"/>
${mark}
${title}
${measure}
${drawing}
${rule}
${note}
${source}
</svg>
`);
}

const MARGIN = 24;
