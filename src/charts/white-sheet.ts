import { textLines } from './frame.ts';
import { wrapLabel, wrapSentence } from './label-width.ts';
import { chartCss, light } from './theme.ts';
import { fromSvg, type Svg, type SvgPart, svg, toSvg } from './svg.ts';

/** White paper that is written on from the top down, `inner` wide between its margins. */
export interface WhiteSheet {
  /** Words in as many lines as they need; nothing of none. */
  readonly words: (text: string, className: string, size: number) => void;
  /** Leaves room. */
  readonly gap: (height: number) => void;
  /** Places what is so high at the left margin, drawn from its upper edge. */
  readonly place: (height: number, draw: (top: number) => SvgPart) => void;
  /** Places a chart of this folder; throws RangeError for another drawing. */
  readonly chart: (chart: Svg) => void;
  readonly rule: () => void;
  /** The finished sheet, with the style sheet of the charts inside. */
  readonly finish: (label: string, least?: number) => Svg;
}

/** Between the edge of a sheet and what stands on it. */
export const SHEET_MARGIN = 24;

/** A new sheet. */
export function whiteSheet(inner: number): WhiteSheet {
  const parts: SvgPart[] = [];
  let y = SHEET_MARGIN;
  const place: WhiteSheet['place'] = (height, draw) => {
    parts.push(draw(y));
    y += height;
  };
  return {
    words(text, className, size) {
      const wrap = size > 13 ? wrapLabel : wrapSentence;
      const lines = text === '' ? [] : wrap(text, inner, size);
      const lineHeight = size * 1.45;
      place(
        lines.length * lineHeight,
        (top) =>
          svg`${lines.map((line, index) => {
            // An opening quotation mark or bracket is blank in its left half.
            const x = /^[“‘（《「『【〔〈]/.test(line) ? SHEET_MARGIN - size / 2 : SHEET_MARGIN;
            return textLines([line], x, top + size + index * lineHeight, { className, size });
          })}`,
      );
    },
    gap(height) {
      y += height;
    },
    place,
    chart(chart) {
      const size = /^<svg [^>]*?width="\d+"\s+height="(\d+)"[^>]*>/.exec(chart);
      if (size === null) throw new RangeError('图没有写明宽和高，不能存成单独的文件');
      y = Math.round(y);
      place(Number(size[1]), (top) =>
        fromSvg(chart.replace('<svg ', `<svg x="${SHEET_MARGIN}" y="${top}" `) as Svg),
      );
    },
    rule() {
      parts.push(
        svg`<path class="chart-axis" d="M${SHEET_MARGIN} ${Math.round(y) + 0.5}h${inner}"/>`,
      );
    },
    finish(label, least = 0) {
      const width = inner + 2 * SHEET_MARGIN;
      const height = Math.max(least, Math.ceil(y + SHEET_MARGIN - 4));
      // Inside the file there is white paper, so open marks are filled with white too.
      const css = chartCss().replaceAll(light['--paper'], '#ffffff');
      return toSvg(svg`<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${width}"
 height="${height}" viewBox="0 0 ${width} ${height}" role="img"
 aria-label="${label}">
<style>
${fromSvg(css as Svg)}</style>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${parts}
</svg>
`);
    },
  };
}
