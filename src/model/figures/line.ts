import { lineChart as draw } from '../../charts/line.ts';
import type { LineFacts } from '../../charts/line-plot.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatPeriod, parsePeriod } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import {
  confidenceOf,
  distinct,
  inNamedOrder,
  keyNamed,
  mixedUnits,
  neededKey,
  numberIn,
  optionalKey,
  unitOf,
  drawnLabel,
} from './columns.ts';
import {
  type ChartRecord,
  type FigureLine,
  type FigureProps,
  type Reading,
  sure,
} from './chart-record.ts';
import { allPeriods, refuseDoubles } from './line-periods.ts';
import { gapIn, gapInWords, innerGaps } from './line-gaps.ts';

/** Values over time: x = a period column, y = a number, series = the column that names the lines. */
export const line: ChartRecord<'line', LineFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'line', LineFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const series = optionalKey(table, props.series, 'series');
  const usable = entries.filter(
    (entry) =>
      numberIn(entry, y) !== undefined &&
      parsePeriod(entry.cells[x] ?? '') !== undefined &&
      confidenceOf(table, entry) !== undefined,
  );
  const unit = unitOf(table, usable, y, props.unit);
  const names =
    series === undefined
      ? ['']
      : inNamedOrder(distinct(usable.map(({ cells }) => cells[series])), props.where);
  const ofSeries = (name: string) =>
    usable
      .filter(({ cells }) => series === undefined || cells[series] === name)
      .sort((a, b) => periodStart(a, x).localeCompare(periodStart(b, x), 'en'));
  refuseDoubles(names.flatMap((name) => [ofSeries(name).map(({ cells }) => cells[x] ?? '')]));
  const periods = allPeriods(distinct(usable.map(({ cells }) => cells[x])).sort());
  const held = new Set(usable.map(({ cells }) => cells[x]));
  const places = { table, x, y, drawn: usable };
  const gaps = periods
    .filter((period) => !held.has(period))
    .map((period) => gapIn(site, places, entries, period));
  const qualifier = keyNamed(table, '限定');
  const drawnLines = names.map((name): LineFacts['series'][number] => ({
    name: series === undefined ? name : drawnLabel(site, table, series, name),
    points: ofSeries(name).map((entry) => {
      const word = qualifier === undefined ? '' : (entry.cells[qualifier] ?? '');
      return {
        period: entry.cells[x] ?? '',
        value: numberIn(entry, y) ?? 0,
        confidence: confidenceOf(table, entry) ?? '中',
        ...(word === '' ? {} : { qualifier: word }),
      };
    }),
  }));
  const skipped = entries.length - usable.length;
  return {
    figure: { chart: 'line', facts: { unit, periods, series: drawnLines, gaps } },
    notes: [
      ...gaps.map(
        ({ period, label }) => `${gapInWords({ when: formatPeriod(period), label })}，线在这里断开`,
      ),
      ...drawnLines.flatMap(({ name, points }) =>
        innerGaps(periods, points)
          .filter((period) => held.has(period))
          .map((period) => `${name}缺${formatPeriod(period)}的数，线在这里断开`),
      ),
      ...(skipped > 0 ? [`另有${skipped}个数可信度低或不是数，没有画`] : []),
      ...mixedUnits(table, usable, y, props.unit),
    ],
    measure: measureOf(site, table, usable, unit, periods),
    drawn: names.flatMap(ofSeries),
  };
}

function periodStart(entry: CurrentEntry, key: string): string {
  return parsePeriod(entry.cells[key] ?? '')?.from ?? '';
}

function measureOf(
  site: SiteData,
  table: HeldTable,
  entries: readonly CurrentEntry[],
  unit: string,
  periods: readonly string[],
): string {
  const division = keyNamed(table, '区划代码');
  const basis = keyNamed(table, '口径');
  const places =
    division === undefined ? [] : distinct(entries.map(({ cells }) => cells[division]));
  const bases = basis === undefined ? [] : distinct(entries.map(({ cells }) => cells[basis]));
  const [place] = places;
  return [
    places.length === 1 && place !== undefined
      ? placeName(site, place, entries[0]?.version ?? '')
      : '',
    unit,
    bases.length === 1 && bases[0] !== '' ? bases[0] : '',
    periods.length > 1
      ? `${formatPeriod(periods[0] ?? '')}至${formatPeriod(periods.at(-1) ?? '')}`
      : '',
  ]
    .filter((part) => part !== '' && part !== undefined)
    .join('，');
}

function lines({ unit, series, gaps }: LineFacts): FigureLine[] {
  const held = series.map(({ name, points }) => ({
    label: name,
    text: points
      .map(
        ({ period, value, qualifier, confidence }) =>
          `${formatPeriod(period)}${qualifiedValue(value, qualifier)}${unit}${sure(confidence)}`,
      )
      .join('；'),
  }));
  const missing = gaps.map(({ period, label }) => ({ label: formatPeriod(period), text: label }));
  return [...held, ...missing];
}

/** 约 and its like before the number, 余 after it. */
function qualifiedValue(value: number, qualifier = ''): string {
  const digits = formatNumber(value);
  return qualifier === '余' ? `${digits}余` : `${qualifier}${digits}`;
}
