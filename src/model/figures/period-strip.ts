import type { CurrentEntry } from '../../data/as-of.ts';
import { addDays, daysBetween, formatDate, isIsoDate } from '../../text/dates.ts';
import type { SiteData } from '../site-data.ts';
import { dayKind, workingDaysInclusive } from '../workdays.ts';
import type { HeldTable } from '../words/held-table.ts';
import { confidenceOf, keyNamed, labelOf, neededKey, optionalKey } from './columns.ts';
import type { ChartReading, FigureProps, PeriodStripFacts } from './figure.ts';

/** A period that can be drawn day by day is shorter than this. */
const MOST_DAYS = 62;

/**
 * Periods, one cell a day: x = first day, to = last day (both counted), y = what names the row.
 * Working days follow the State Council calendar with make-up days.
 */
export function periodStripReading(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): ChartReading {
  const from = neededKey(table, props.x, 'x');
  const to = neededKey(table, props.to, 'to');
  const name = optionalKey(table, props.y, 'y') ?? keyNamed(table, '名称', '机关') ?? from;
  const read = entries.map((entry) => ({ entry, row: stripRow(site, table, entry, { from, to, name }) }));
  const usable = read
    .flatMap(({ entry, row }) => (row === undefined ? [] : [{ entry, row }]))
    .sort((a, b) => a.row.workingDays - b.row.workingDays || a.row.days.length - b.row.days.length);
  const left = read
    .filter(({ row }) => row === undefined)
    .map(({ entry }) => labelOf(site, table, name, entry.cells[name] ?? ''));
  return {
    figure: { chart: 'period-strip', facts: { rows: usable.map(({ row }) => row) } },
    notes: left.length > 0 ? [`${left.join('、')}没有写明止日，没有画`] : [],
    measure: '一格一天，工作日按国务院办公厅的放假和调休安排',
    drawn: usable.map(({ entry }) => entry),
  };
}

function stripRow(
  site: SiteData,
  table: HeldTable,
  entry: CurrentEntry,
  keys: { from: string; to: string; name: string },
): PeriodStripFacts['rows'][number] | undefined {
  const [from, to] = [entry.cells[keys.from] ?? '', entry.cells[keys.to] ?? ''];
  if (!isIsoDate(from) || !isIsoDate(to) || to < from) return undefined;
  const count = daysBetween(from, to, { inclusive: true });
  const working = workingDaysInclusive(from, to);
  const confidence = confidenceOf(table, entry);
  if (count > MOST_DAYS || !working.ok || confidence === undefined) return undefined;
  const days = Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const kind = dayKind(date);
    return {
      date,
      kind: kind === 'makeup' || kind === undefined ? ('workday' as const) : kind,
    };
  });
  return {
    label: labelOf(site, table, keys.name, entry.cells[keys.name] ?? ''),
    sublabel: `${formatDate(from)}起`,
    days,
    workingDays: working.days,
    right: `${working.days}个工作日 / ${count}天`,
    confidence,
  };
}
