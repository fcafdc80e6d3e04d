import type { Svg } from './svg.ts';
import { whiteSheet } from './white-sheet.ts';

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
  const width = /^<svg [^>]*?width="(\d+)"\s+height="\d+"[^>]*>/.exec(chart)?.[1];
  const inner = Number(width ?? NaN);
  const sheet = whiteSheet(inner);
  sheet.words(text.mark ?? '', 'chart-muted', 12);
  if (text.mark) sheet.gap(6);
  sheet.words(text.title, 'chart-strong', inner === 680 ? 21 : 18);
  sheet.gap(4);
  sheet.words(text.measure, 'chart-muted', 13);
  sheet.gap(16);
  sheet.chart(chart);
  sheet.gap(14);
  sheet.rule();
  sheet.gap(8);
  sheet.words(text.note ?? '', 'chart-muted', 12);
  sheet.words(text.source, 'chart-muted', 12);
  return sheet.finish(text.title);
}
