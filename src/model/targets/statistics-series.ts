import {
  addDays,
  addYearsCivil,
  formatPeriod,
  type Period,
  parsePeriod,
} from '../../text/dates.ts';
import { formatNumber, sumDecimal } from '../../text/numbers.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';
import { type StatisticEntry, endOf, statisticValue } from './statistics-list.ts';

/** One place in a series of one indicator. */
interface PlaceSeries {
  readonly place: string;
  readonly newest: StatisticEntry;
  /** As printed, with the qualifier. */
  readonly value: string;
  /** 「+12」 against the same period of the year before; '' where either is missing or qualified. */
  readonly change: string;
  /** Oldest first; null for a period that is missing between two others. */
  readonly values: readonly (number | null)[];
}

/** An indicator of one basis, unit and kind of period, in the places that have it. */
export interface IndicatorSeries {
  readonly indicator: string;
  readonly basis: string;
  readonly unit: string;
  /** The newest period of all its places, as typed. */
  readonly period: string;
  /** By division code: an order, no ranking. */
  readonly places: readonly PlaceSeries[];
}

/** Fewer points than these show no course. */
const LEAST_POINTS = 3;

type Dated = { readonly entry: StatisticEntry; readonly period: Period };

/**
 * The indicators that some place has for three years, quarters or months and more: of the kinds of
 * period the one with the newest figure. 可信度 低 is left out. In the order of the table.
 */
export function indicatorSeries(site: SiteData): IndicatorSeries[] {
  const dated = site.rows('statistics').flatMap((entry): Dated[] => {
    const period = parsePeriod(entry.row.period);
    return period === undefined || period.kind === 'range' || entry.row.confidence === '低'
      ? []
      : [{ entry, period }];
  });
  const kept = Map.groupBy(dated, ({ entry: { row } }) =>
    JSON.stringify([row.indicator, row.basis, row.unit]),
  );
  return [...kept.values()].flatMap((held) => {
    const ofKinds = [...Map.groupBy(held, ({ period }) => period.kind).values()];
    const series = ofKinds
      .map((all) => seriesOf(site, all))
      .filter(({ places }) => places.some(({ values }) => values.length >= LEAST_POINTS));
    return series.toSorted((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1)).slice(0, 1);
  });
}

/** As many indicators, and of each as many places, as a page has room for. */
export interface ShownSeries {
  readonly series: readonly IndicatorSeries[];
  /** The most places of one indicator; undefined when all of all are shown. */
  readonly placesOfEach: number | undefined;
  /** How many indicators are left out. */
  readonly left: number;
}

/**
 * The series that fit where `most` lines do, a heading counted as one: of each indicator the same number
 * of places, the widest first, so that none of them is left out before all have one place only.
 */
export function seriesThatFit(series: readonly IndicatorSeries[], most: number): ShownSeries {
  const shown = series.slice(0, Math.floor(most / 2));
  const left = series.length - shown.length;
  const widest = Math.max(0, ...shown.map(({ places }) => places.length));
  const linesOf = (each: number) =>
    shown.reduce((sum, { places }) => sum + 1 + Math.min(each, places.length), 0);
  let each = widest;
  while (each > 1 && linesOf(each) > most) each -= 1;
  return {
    series: shown.map((one) => ({ ...one, places: one.places.slice(0, each) })),
    placesOfEach: each < widest ? each : undefined,
    left,
  };
}

/** As many indicators does the answer of the page name. */
const MOST_NAMED = 3;

/**
 * 「2026年第3季度，栩川市在册载体数58家、工位数12044个。」: the newest numbers of the first place, which is
 * the widest; between two numbers a word. '' without a series.
 */
export function newestNumbers(series: readonly IndicatorSeries[]): string {
  const period = series[0]?.period ?? '';
  const place = series[0]?.places[0]?.place ?? '';
  const numbers = series
    .flatMap(({ indicator, unit, places: [first] }) =>
      first?.place === place && first.newest.row.period === period
        ? [`${indicator}${/\d$/.test(indicator) ? '为' : ''}${first.value}${unit}`]
        : [],
    )
    .slice(0, MOST_NAMED);
  return numbers.length === 0 ? '' : `${formatPeriod(period)}，${place}${numbers.join('、')}。`;
}

function seriesOf(site: SiteData, all: readonly Dated[]): IndicatorSeries {
  const byPlace = Map.groupBy(all, ({ entry }) => entry.row.division);
  const places = [...byPlace].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const row = all[0]?.entry.row;
  return {
    indicator: row?.indicator ?? '',
    basis: row?.basis ?? '',
    unit: row?.unit ?? '',
    period: all
      .map(({ entry }) => entry.row.period)
      .reduce((a, b) => (endOf(a) < endOf(b) ? b : a)),
    places: places.flatMap(([division, held]) => placeSeries(site, division, held)),
  };
}

function placeSeries(site: SiteData, division: string, held: readonly Dated[]): PlaceSeries[] {
  const ordered = held.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const newest = ordered.at(-1);
  if (newest === undefined) return [];
  const values = ordered.flatMap(({ entry, period }, index) => {
    const before = ordered[index - 1];
    const follows = before === undefined || addDays(before.period.to, 1) === period.from;
    return follows ? [entry.row.value] : [null, entry.row.value];
  });
  const yearBefore = addYearsCivil(newest.period.from, -1);
  const then = ordered.find(({ period }) => period.from === yearBefore)?.entry;
  return [
    {
      place: placeName(site, division, newest.entry.version),
      newest: newest.entry,
      value: statisticValue(newest.entry),
      change: then === undefined ? '' : changeOf(newest.entry, then),
      values,
    },
  ];
}

function changeOf(now: StatisticEntry, then: StatisticEntry): string {
  if (now.row.qualifier !== null || then.row.qualifier !== null) return '';
  const change = sumDecimal([now.row.value, -then.row.value]);
  const text = formatNumber(change);
  return text.startsWith('-') ? `−${text.slice(1)}` : text === '0' ? '0' : `+${text}`;
}
