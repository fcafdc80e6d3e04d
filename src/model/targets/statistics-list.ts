import { compare } from '../../text/compare.ts';
import { parsePeriod } from '../../text/dates.ts';
import type { FigureProps } from '../figures/chart-record.ts';
import { placeName } from '../spaces/places.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';

export type StatisticEntry = RowsOf<'statistics'>[number];

/** The figures of one place, the newest first. */
interface StatisticsPlace {
  readonly division: string;
  readonly place: string;
  readonly entries: readonly StatisticEntry[];
}

/** The figures of the statistics page. */
export interface StatisticsList {
  /** By division code, the whole country first: an order, no ranking. */
  readonly places: readonly StatisticsPlace[];
  /** 可信度 低: used in no figure, listed apart, in the same order. */
  readonly doubtful: readonly StatisticEntry[];
  readonly total: number;
  /** How many places below the whole country. */
  readonly regions: number;
  readonly hasNation: boolean;
  /** The 期间 that begins first and the one that ends last, as typed; one side of a range. */
  readonly periods: readonly [string, string] | undefined;
}

/** All figures by place and date. */
export function statisticsList(site: SiteData): StatisticsList {
  const all = [...site.rows('statistics')].sort(byPlaceAndDate);
  const sure = all.filter(({ row }) => row.confidence !== '低');
  const divisions = [...new Set(all.map(({ row }) => row.division))];
  const held = [...new Set(sure.map(({ row }) => row.division))];
  return {
    places: held.map((division) => {
      const entries = sure.filter(({ row }) => row.division === division);
      return { division, place: placeName(site, division, entries[0]?.version ?? ''), entries };
    }),
    doubtful: all.filter(({ row }) => row.confidence === '低'),
    total: all.length,
    regions: divisions.filter((division) => division !== '000000').length,
    hasNation: divisions.includes('000000'),
    periods: spanOf(all.map(({ row }) => row.period)),
  };
}

/** A value as printed in its source, with its qualifier: 「超过65.6」「450余」. */
export function statisticValue({ row, cells }: StatisticEntry): string {
  const digits = cells['value'] ?? String(row.value);
  if (row.qualifier === null) return digits;
  return row.qualifier === '余' ? `${digits}余` : `${row.qualifier}${digits}`;
}

const LINE_LENGTH = 3;
const MOST_LINES = 2;

/**
 * Lines for an edition that chose no figures: of the indicators that one place has for at least
 * three years, months or quarters, the two longest, as props of `<Figure>`.
 */
export function seriesFigures(site: SiteData): FigureProps[] {
  const series = Map.groupBy(
    site.rows('statistics'),
    ({ row }) => `${row.division} ${row.indicator}`,
  );
  return [...series.values()]
    .filter(isLine)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_LINES)
    .flatMap(([entry]) => {
      if (entry === undefined) return [];
      const { division, indicator } = entry.row;
      const place = placeName(site, division, entry.version);
      return {
        chart: 'line',
        of: 'statistics',
        where: `区划代码=${division}；指标=${indicator}`,
        x: '期间',
        y: '值',
        series: '指标',
        title: `${place}${indicator}`,
        finding: 'growth',
      };
    });
}

/** One basis, unit and kind of period, no period twice, and a name that a condition can hold. */
function isLine(entries: readonly StatisticEntry[]): boolean {
  const sure = entries.filter(({ row }) => row.confidence !== '低');
  const isOne = (values: readonly unknown[]) => new Set(values).size === 1;
  const periods = sure.map(({ row }) => row.period);
  return (
    periods.length >= LINE_LENGTH &&
    new Set(periods).size === periods.length &&
    isOne(sure.map(({ row }) => row.basis)) &&
    isOne(sure.map(({ row }) => row.unit)) &&
    isOne(periods.map((period) => parsePeriod(period)?.kind)) &&
    !/[；|=]/.test(sure[0]?.row.indicator ?? '')
  );
}

function byPlaceAndDate(a: StatisticEntry, b: StatisticEntry): number {
  if (a.row.division !== b.row.division) return a.row.division < b.row.division ? -1 : 1;
  const [endA, endB] = [endOf(a.row.period), endOf(b.row.period)];
  return endA === endB ? 0 : endA < endB ? 1 : -1;
}

function spanOf(periods: readonly string[]): [string, string] | undefined {
  const first = [...periods].sort((a, b) => compare(startOf(a), startOf(b)))[0];
  const last = [...periods].sort((a, b) => compare(endOf(b), endOf(a)))[0];
  if (first === undefined || last === undefined) return undefined;
  // Of a range `A/B` the side that counts.
  return [first.split('/')[0] ?? first, last.split('/').at(-1) ?? last];
}

function startOf(period: string): string {
  return parsePeriod(period)?.from ?? period;
}

/** The last day of a period. */
export function endOf(period: string): string {
  return parsePeriod(period)?.to ?? period;
}
