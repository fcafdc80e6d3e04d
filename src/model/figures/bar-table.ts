import { type BarFacts, barTable as draw } from '../../charts/bar-table.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatPeriod } from '../../text/dates.ts';
import { placeName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import {
  confidenceOf,
  distinct,
  keyNamed,
  drawnLabel,
  mixedUnits,
  neededKey,
  numberIn,
  optionalKey,
  qualified,
  unitOf,
} from './columns.ts';
import {
  type ChartRecord,
  type FigureLine,
  type FigureProps,
  type Reading,
  named,
  sure,
} from './chart-record.ts';

/** About fifteen labelled numbers of one measure: x = the label, y = the number. */
export const barTable: ChartRecord<'bar-table', BarFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'bar-table', BarFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const series = optionalKey(table, props.series, 'series');
  const usable = entries.filter(
    (entry) => numberIn(entry, y) !== undefined && confidenceOf(table, entry) !== undefined,
  );
  const unit = unitOf(table, usable, y, props.unit);
  const period = keyNamed(table, '期间');
  const showsPeriod = table.name === 'statistics' && period !== undefined && period !== x;
  const skipped = entries.length - usable.length;
  const ownUnit = (entry: CurrentEntry) => (unit === '' ? unitIn(table, entry) : '');
  return {
    figure: {
      chart: 'bar-table',
      facts: {
        unit,
        bars: usable.map((entry) => {
          const below = [
            series === undefined ? '' : drawnLabel(site, table, series, entry.cells[series] ?? ''),
            showsPeriod ? formatPeriod(entry.cells[period] ?? '') : '',
          ].filter((part) => part !== '');
          return {
            label: rowLabel(site, table, x, entry),
            ...(below.length === 0 ? {} : { sublabel: below.join('，') }),
            value: numberIn(entry, y) ?? 0,
            text: qualified(table, entry, entry.cells[y] ?? '') + ownUnit(entry),
            confidence: confidenceOf(table, entry) ?? '中',
          };
        }),
      },
    },
    notes: [
      ...(skipped > 0 ? [`另有${skipped}行没有数或可信度低，没有列`] : []),
      ...mixedUnits(table, usable, y, props.unit),
    ],
    measure: [unit, commonPeriod(table, usable)].filter((part) => part !== '').join('，'),
    drawn: usable,
  };
}

function rowLabel(site: SiteData, table: HeldTable, key: string, entry: CurrentEntry): string {
  const text = entry.cells[key] ?? '';
  const type = table.schema.columns[key]?.field.type;
  if (type === 'period') return formatPeriod(text);
  if (type === 'division') return placeName(site, text, entry.version);
  return drawnLabel(site, table, key, text);
}

function unitIn(table: HeldTable, entry: CurrentEntry): string {
  const key = keyNamed(table, '单位');
  return key === undefined ? '' : (entry.cells[key] ?? '');
}

function commonPeriod(table: HeldTable, entries: readonly CurrentEntry[]): string {
  const key = keyNamed(table, '期间');
  if (table.name !== 'statistics' || key === undefined) return '';
  const periods = distinct(entries.map(({ cells }) => cells[key]));
  return periods.length === 1 ? formatPeriod(periods[0] ?? '') : '';
}

function lines({ bars, unit }: BarFacts): FigureLine[] {
  const most = Math.max(0, ...bars.map(({ value }) => Math.abs(value)));
  return bars.map((bar) => ({
    label: named(bar.label, bar.sublabel),
    text: `${bar.text}${unit}${sure(bar.confidence)}`,
    bar: most > 0 ? bar.value / most : 0,
  }));
}
