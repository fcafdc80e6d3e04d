import { type ChartOptions, chartFrame, emptyChart, textLines } from './frame.ts';
import { labelWidth, widestLabel, wrapLabel } from './label-width.ts';
import { type Confidence, type KeyItem, keyRows } from './marks.ts';
import { sizes } from './theme.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';

interface Bar {
  readonly label: string;
  readonly sublabel?: string;
  readonly value: number;
  /** The value as printed, with its qualifier: 约20. */
  readonly text: string;
  readonly confidence: Confidence;
}

export interface BarFacts {
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/**
 * A bar a row from zero, with its name before it and its value as printed after it: the picture of
 * a bar table, for channels that show no HTML table with bars. Negative bars stand left of zero, their
 * value right of it. 可信度中 is drawn lighter.
 */
export function barTable({ unit, bars }: BarFacts, options: ChartOptions): Svg {
  if (bars.length === 0) return emptyChart(options);
  const isWide = options.width === 680;
  const labelRoom = isWide ? Math.min(250, namesWidth(bars)) : 0;
  const words = bars.map(({ text }) => `${text}${unit}`);
  // The longest bar leaves room for the longest value.
  const valueRoom = Math.min(widestLabel(words, sizes.label) + 10, options.width * 0.45);
  const from = isWide ? labelRoom + 12 : 0;
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const perUnit = high > low ? (options.width - from - valueRoom) / (high - low) : 0;
  const zero = from - low * perUnit;
  const place: BarPlace = { labelRoom, zero, perUnit, width: options.width };
  let top = 0;
  const rows = bars.map((bar, index) => {
    const drawn = drawBar(bar, words[index] ?? '', top, place);
    top += drawn.height;
    return drawn.part;
  });
  const key = keyRows([shadeKey(bars)], options.width);
  return chartFrame(options, top + key.height + 2, [
    rows,
    (isWide || low < 0) && svg`<path class="chart-baseline" d="M${zero + 0.5} 0V${top}"/>`,
    key.draw(top),
  ]);
}

function namesWidth(bars: readonly Bar[]): number {
  const names = widestLabel(
    bars.map(({ label }) => label),
    sizes.label,
  );
  return (
    Math.max(
      names,
      widestLabel(
        bars.map(({ sublabel = '' }) => sublabel),
        sizes.small,
      ),
    ) + 6
  );
}

interface BarPlace {
  /** Width of the column of names; 0 = they stand above their bars. */
  readonly labelRoom: number;
  /** Where the value 0 stands. */
  readonly zero: number;
  /** Length of a bar of the value 1. */
  readonly perUnit: number;
  readonly width: number;
}

const BAR_HEIGHT = 14;

function drawBar(
  bar: Bar,
  words: string,
  top: number,
  { labelRoom, zero, perUnit, width }: BarPlace,
): { readonly height: number; readonly part: SvgPart } {
  const isAbove = labelRoom === 0;
  const room = isAbove ? width : labelRoom;
  const label = wrapLabel(bar.label, room, sizes.label);
  const sublabel = bar.sublabel === undefined ? [] : wrapLabel(bar.sublabel, room, sizes.small);
  const textHeight = (label.length + sublabel.length) * sizes.line;
  const barTop = isAbove ? top + textHeight + 4 : top + 5 + (textHeight - BAR_HEIGHT) / 2;
  // A value other than 0 always leaves a trace.
  const drawn = bar.value === 0 ? 0 : Math.max(1, Math.abs(bar.value) * perUnit);
  const tint = bar.confidence === '高' ? 1 : 3;
  const left = bar.value < 0 ? zero - drawn : zero;
  const x = left + drawn + 6;
  // A value with long words of its own stands as far right as the paper allows.
  const fitted = Math.max(zero + 4, Math.min(x, width - labelWidth(words, sizes.label)));
  return {
    height: isAbove ? textHeight + BAR_HEIGHT + 14 : textHeight + 10,
    part: svg`${textLines(label, 0, top + (isAbove ? 14 : 18), labelStyle)}
${textLines(sublabel, 0, top + (isAbove ? 14 : 18) + label.length * sizes.line)}
${
  drawn > 0 &&
  svg`<rect class="chart-part-${tint}" x="${left}" y="${barTop}" width="${
    drawn
  }" height="${BAR_HEIGHT}"/>`
}
${textLines([words], fitted, barTop + BAR_HEIGHT - 2.5, {
  className: fitted < x ? 'chart-label chart-halo' : 'chart-label',
  size: sizes.label,
})}`,
  };
}

const labelStyle = { className: 'chart-label', size: sizes.label };

/** What light and dark bars mean; nothing to explain while every value is 高. */
function shadeKey(bars: readonly Bar[]): KeyItem[] {
  if (!bars.some(({ confidence }) => confidence === '中')) return [];
  const shown = (['高', '中'] as const).filter((each) =>
    bars.some(({ confidence }) => confidence === each),
  );
  return shown.map((confidence) => ({
    label: `可信度${confidence}`,
    mark: (x, y) =>
      svg`<rect class="chart-part-${confidence === '高' ? 1 : 3}" x="${x - 6}" y="${
        y - 6
      }" width="12" height="12"/>`,
  }));
}
