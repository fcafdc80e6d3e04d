import type {
  DotPanelFacts,
  EventStripFacts,
  Figure,
  LineFacts,
  PeriodStripFacts,
  ShareFacts,
} from './figure.ts';
import { formatMonthDay, formatPeriod } from '../../text/dates.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';

/** A number or a few of a figure, with what they are of. */
export interface FigureLine {
  readonly label: string;
  readonly text: string;
  /** The share of the longest bar, -1 to 1, below 0 for a negative value; only in bar tables. */
  readonly bar?: number;
}

/**
 * All numbers and words of a figure as lines, in the order in which it is drawn, so that a reader
 * of a channel without pictures misses none.
 */
export function figureLines(figure: Figure): FigureLine[] {
  switch (figure.chart) {
    case 'line':
      return lineLines(figure.facts);
    case 'bar-table': {
      const { bars, unit } = figure.facts;
      const most = Math.max(0, ...bars.map(({ value }) => Math.abs(value)));
      return bars.map((bar) => ({
        label: named(bar.label, bar.sublabel),
        text: `${bar.text}${unit}${sure(bar.confidence)}`,
        bar: most > 0 ? bar.value / most : 0,
      }));
    }
    case 'share-bar':
      return shareLines(figure.facts);
    case 'dots':
      return figure.facts.panels.flatMap(dotLines);
    case 'period-strip':
      return periodLines(figure.facts);
    case 'event-strip':
      return eventLines(figure.facts);
    case 'steps':
      return figure.facts.steps.map(({ label, detail }, index) => ({
        label: `${index + 1}. ${label}`,
        text: detail,
      }));
  }
}

/** The lines as plain text, one a line. */
export function numbersText(figure: Figure): string {
  return figureLines(figure)
    .map(({ label, text }) => (text === '' ? label : `${label}：${text}`))
    .join('\n');
}

function lineLines({ unit, series, gaps }: LineFacts): FigureLine[] {
  const lines = series.map(({ name, points }) => ({
    label: name,
    text: points
      .map(
        ({ period, value, qualifier, confidence }) =>
          `${formatPeriod(period)}${qualifiedValue(value, qualifier)}${unit}${sure(confidence)}`,
      )
      .join('；'),
  }));
  const missing = gaps.map(({ period, label }) => ({ label: formatPeriod(period), text: label }));
  return [...lines, ...missing];
}

/** 约 and its like before the number, 余 after it. */
function qualifiedValue(value: number, qualifier = ''): string {
  const digits = formatNumber(value);
  return qualifier === '余' ? `${digits}余` : `${qualifier}${digits}`;
}

function shareLines({ unit, rows }: ShareFacts): FigureLine[] {
  return rows.map((row) => ({
    label: named(row.label, row.sublabel),
    text: [
      ...[...row.parts, ...row.outlined].map(
        ({ name, count }) =>
          `${name}${formatNumber(count)}${unit}（${formatShare(count, row.total)}）`,
      ),
      `共${formatNumber(row.total)}${unit}${sure(row.confidence)}`,
    ].join('；'),
  }));
}

function dotLines({ title, unit, rows }: DotPanelFacts): FigureLine[] {
  const lines = rows.map((row) => ({
    label: named(row.label, row.sublabel),
    text: [
      ...row.dots.map(
        ({ label, value, valueLabel, confidence }) =>
          `${label}${label === '' ? '' : ' '}${valueLabel ?? formatNumber(value)}${
            valueLabel === undefined ? unit : ''
          }${sure(confidence)}`,
      ),
      ...(row.range === undefined ? [] : [rangeText(row.range, unit)]),
      ...(row.missing === undefined ? [] : [row.missing]),
    ].join('；'),
  }));
  const head = named(title, title === '' ? '' : unit);
  return title === '' ? lines : [{ label: `【${head}】`, text: '' }, ...lines];
}

function rangeText([from, to]: readonly [number, number], unit: string): string {
  return `${formatNumber(from)}至${formatNumber(to)}${unit}`;
}

function periodLines({ rows }: PeriodStripFacts): FigureLine[] {
  return rows.map(({ label, sublabel, days, workingDays, right, confidence }) => {
    const [first, last] = [days[0]?.date, days.at(-1)?.date];
    const span =
      first === undefined || last === undefined
        ? ''
        : `${formatPeriod(first === last ? first : `${first}/${last}`)}，`;
    const counted = `${span}${days.length}日，其中工作日${workingDays}天`;
    const words = right === '' || counted.includes(right) ? counted : `${counted}；${right}`;
    return { label: named(label, sublabel), text: `${words}${sure(confidence)}` };
  });
}

function eventLines({ rows, kinds, occasions, shaded }: EventStripFacts): FigureLine[] {
  const totals = (['open', 'filled'] as const)
    .filter((kind) => occasions[kind] > 0)
    .map((kind) => ({ label: kinds[kind], text: `${occasions[kind]}场` }));
  const stretches = shaded.map(({ from, to, label }) => ({
    label,
    text: formatPeriod(from === to ? from : `${from}/${to}`),
  }));
  const lines = rows.map(({ label, marks }) => ({
    label,
    text: [...marks]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ date, kind }) => `${formatMonthDay(date)}（${kinds[kind]}）`)
      .join('、'),
  }));
  return [...totals, ...stretches, ...lines];
}

function named(label: string, sublabel = ''): string {
  return sublabel === '' ? label : `${label}（${sublabel}）`;
}

function sure(confidence: '高' | '中'): string {
  return confidence === '中' ? '（可信度中）' : '';
}
