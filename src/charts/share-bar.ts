import { formatNumber, formatShare } from '../text/numbers.ts';
import { type ChartOptions, type ChartWidth, chartFrame, emptyChart, textLines } from './frame.ts';
import { joinLabels, labelWidth, widestLabel, wrapLabel } from './label-width.ts';
import { fitsBetween, spreadApart } from './label-place.ts';
import { type Confidence, confidenceKey, dotMark, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

interface SharePart {
  readonly name: string;
  readonly count: number;
}

interface ShareRow {
  readonly label: string;
  readonly sublabel?: string;
  readonly confidence: Confidence;
  /** The grades, best first. */
  readonly parts: readonly SharePart[];
  /** Counted in the total but beside the grades: 应评未评, 撤销. */
  readonly outlined: readonly SharePart[];
  /** What 100 % is. */
  readonly total: number;
}

export interface ShareFacts {
  readonly unit: string;
  readonly rows: readonly ShareRow[];
  /** All grades from the best on; by default in the order in which the rows bring them. */
  readonly grades?: readonly string[];
}

/**
 * One bar of 100 % a row, grades from dark to light, what stands beside the grades outlined. Each
 * segment carries its name, count and share: inside where they fit, below the bar where not. A
 * grade has the same tint in every row. Segments that do not reach the total leave the bar open.
 */
export function shareBar(data: ShareFacts, options: ChartOptions): Svg {
  if (data.rows.length === 0) return emptyChart(options);
  const tintOf = tints(data);
  let top = 0;
  const rows = data.rows.map((row) => {
    const drawn = drawRow(row, data.unit, options.width, top, tintOf);
    top += drawn.height;
    return drawn.part;
  });
  const key = keyRows(
    [confidenceKey(data.rows.map(({ confidence }) => confidence))],
    options.width,
  );
  top -= ROW_GAP;
  return chartFrame(options, top + key.height + 4, [rows, key.draw(top)]);
}

/** At 340 name, count and share stand below each other, so that more of them fit inside. */
const BAR = { 680: 42, 340: 58 } as const;
const ROW_GAP = 24;

interface Segment extends SharePart {
  readonly x: number;
  readonly width: number;
  readonly tint: number | undefined;
  /** What stands inside, if it fits. */
  readonly lines: readonly string[];
  /** The same on one line. */
  readonly words: string;
}

function drawRow(
  row: ShareRow,
  unit: string,
  width: ChartWidth,
  top: number,
  tintOf: ReadonlyMap<string, number>,
): { readonly height: number; readonly part: SvgPart } {
  const head = rowHead(row, unit, width, top);
  const bar = BAR[width];
  const barTop = top + head.height;
  const segments = segmentsOf(row, width, tintOf);
  const outside = segments.filter((segment) => !fitsInside(segment));
  const notes = outsideLabels(outside, width, barTop + bar, row);
  return {
    height: head.height + bar + notes.height + ROW_GAP,
    part: svg`${head.part}
<rect class="chart-axis" x="0.5" y="${barTop + 0.5}" width="${width - 1}" height="${bar - 1}"/>
${segments.map((segment) => drawSegment(segment, barTop, bar))}
${segments.length === 0 && textLines(['没有可以画的数'], 6, barTop + bar / 2 + 4)}
${notes.part}`,
  };
}

function rowHead(
  row: ShareRow,
  unit: string,
  width: number,
  top: number,
): { readonly height: number; readonly part: SvgPart } {
  const total = `${formatNumber(row.total)}${unit}`;
  const room = width - labelWidth(total, sizes.label) - 32;
  const lines = wrapLabel(row.label, room, sizes.label);
  const lastWidth = labelWidth(lines.at(-1) ?? '', sizes.label) * 1.02;
  const sublabel = row.sublabel ?? '';
  const isBeside = lastWidth + 10 + labelWidth(sublabel, sizes.small) <= room;
  const under = isBeside ? [] : wrapLabel(sublabel, width - 14, sizes.small);
  const lastBaseline = top + 14 + (lines.length - 1) * sizes.line;
  return {
    height: 22 + (lines.length - 1 + under.length) * sizes.line,
    part: svg`<g class="chart-series-1">${dotMark(5, top + 9.5, row.confidence)}</g>
${textLines(lines, 16, top + 14, { className: 'chart-strong', size: sizes.label })}
${isBeside && sublabel !== '' && textLines([sublabel], 26 + lastWidth, lastBaseline)}
${textLines(under, 16, lastBaseline + sizes.line)}
${textLines([total], width, top + 14, { anchor: 'end', size: sizes.label })}`,
  };
}

function segmentsOf(
  row: ShareRow,
  width: ChartWidth,
  tintOf: ReadonlyMap<string, number>,
): Segment[] {
  const all = [
    ...row.parts.map((part) => ({ ...part, tint: tintOf.get(part.name) ?? 4 })),
    ...row.outlined.map((part) => ({ ...part, tint: undefined })),
  ].filter(({ count }) => count > 0);
  const counted = all.reduce((sum, { count }) => sum + count, 0);
  // A total smaller than its parts is a fault of the data; the bar must not leave the paper.
  const scale = width / Math.max(row.total, counted);
  let x = 0;
  return all.map((part) => {
    const segment = {
      ...part,
      x,
      width: part.count * scale,
      ...segmentWords(part, row, width),
    };
    x += segment.width;
    return segment;
  });
}

function segmentWords(
  { name, count }: SharePart,
  { total }: ShareRow,
  width: ChartWidth,
): Pick<Segment, 'lines' | 'words'> {
  const digits = formatNumber(count);
  const share = formatShare(count, total);
  const lines = width === 680 ? [`${name} ${digits}`, share] : [name, digits, share];
  return { lines, words: `${name} ${digits}（${share}）` };
}

function fitsInside({ lines, width, tint }: Segment): boolean {
  return widestLabel(lines, sizes.small) + (tint === undefined ? 8 : 5) <= width;
}

function drawSegment(segment: Segment, top: number, bar: number): SvgPart {
  const { x, width, tint, lines } = segment;
  // White between neighbours, so that two tints are told apart at their edge.
  const box =
    tint === undefined
      ? svg`<rect class="chart-outlined" x="${x + Math.min(1, width / 4)}" y="${
          top + 0.5
        }" width="${Math.max(0.5, width - 2)}" height="${bar - 1}"/>`
      : svg`<rect class="chart-part-${tint}" x="${x}" y="${top}" width="${Math.max(
          0.75,
          width - 1,
        )}" height="${bar}"/>`;
  const name = tint === undefined ? 'chart-label' : tint < 3 ? 'chart-on-dark' : 'chart-on-light';
  const inset = Math.min(6, (width - widestLabel(lines, sizes.small)) / 2);
  const words = fitsInside(segment)
    ? textLines(lines, x + inset, top + 17, { className: name })
    : null;
  return svg`${box}
${words}`;
}

function outsideLabels(
  segments: readonly Segment[],
  width: number,
  top: number,
  row: ShareRow,
): { readonly height: number; readonly part: SvgPart } {
  const absent = [...row.parts, ...row.outlined].filter(({ count }) => count === 0);
  const wished = segments.map(({ x, width: length, words }) => ({
    middle: x + length / 2,
    length: labelWidth(words, sizes.small),
  }));
  const nothing = absent.map(({ name }) => `${name} 0`);
  if (fitsBetween(wished, width, 12)) {
    const middles = spreadApart(wished, 0, width, 12);
    const rest = joinLabels(nothing, width, sizes.small);
    const own = segments.length > 0 ? 26 : 0;
    return {
      height: own + (rest.length > 0 ? 5 : 0) + rest.length * sizes.line,
      part: svg`${segments.map((segment, index) => {
        const from = segment.x + segment.width / 2;
        const to = middles[index] ?? from;
        return [
          svg`<path class="chart-leader" d="M${from} ${top + 2}L${to} ${top + 10}"/>`,
          textLines([segment.words], to, top + 22, {
            anchor: 'middle',
            className: 'chart-label',
          }),
        ];
      })}
${textLines(rest, 0, top + own + 17)}`,
    };
  }
  const lines = joinLabels([...segments.map(({ words }) => words), ...nothing], width, sizes.small);
  return {
    height: 6 + lines.length * sizes.line,
    part: textLines(lines, 0, top + 18, { className: 'chart-label' }),
  };
}

/** Tint 1 (dark) to 4 (light) of every grade; few grades take the tints that differ most. */
function tints({ rows, grades = [] }: ShareFacts): Map<string, number> {
  const names: string[] = [...grades];
  for (const { parts } of rows) {
    parts.forEach(({ name }, index) => {
      if (names.includes(name)) return;
      const before = parts[index - 1]?.name;
      names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name);
    });
  }
  const few = [[], [2], [1, 3], [1, 3, 4], [1, 2, 3, 4]][names.length];
  return new Map(
    names.map((name, index) => [
      name,
      few?.[index] ?? 1 + Math.floor((index * 4) / Math.max(1, names.length)),
    ]),
  );
}
