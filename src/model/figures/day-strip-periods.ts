import type { PeriodRow } from '../../charts/day-strip-periods.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { addDays, daysBetween, formatDate, formatPeriod, isIsoDate } from '../../text/dates.ts';
import type { SiteData } from '../site/site-data.ts';
import { dayKind, workingDaysInclusive } from '../calendar/workdays.ts';
import type { HeldTable } from '../components/held-table.ts';
import { confidenceOf, distinct, keyNamed, drawnLabel, neededKey, optionalKey } from './columns.ts';
import { type FigureLine, type FigureProps, type Reading, named, sure } from './chart-record.ts';

/** Periods day by day, with how many of the days are worked. */
export interface PeriodStripFacts {
  readonly shows: 'periods';
  readonly rows: readonly (PeriodRow & { readonly workingDays: number })[];
}

/** The longest period that can be drawn day by day. */
const MOST_DAYS = 62;

/**
 * Periods, one cell a day: x = first day, to = last day (both counted), y = what names the row.
 * Working days follow the State Council calendar with make-up days.
 */
export function readPeriods(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'day-strip', PeriodStripFacts> {
  const from = neededKey(table, props.x, 'x');
  const to = neededKey(table, props.to, 'to');
  const name = optionalKey(table, props.y, 'y') ?? keyNamed(table, '名称', '机关') ?? from;
  const read = entries.map((entry) => ({
    entry,
    row: stripRow(site, table, entry, { from, to, name }),
  }));
  const usable = read
    .flatMap(({ entry, row }) => (typeof row === 'string' ? [] : [{ entry, row }]))
    .sort((a, b) => a.row.workingDays - b.row.workingDays || a.row.days.length - b.row.days.length);
  const reasons = distinct(read.map(({ row }) => (typeof row === 'string' ? row : undefined)));
  return {
    figure: { chart: 'day-strip', facts: { shows: 'periods', rows: usable.map(({ row }) => row) } },
    notes: reasons.map((reason) => {
      const left = read.filter(({ row }) => row === reason);
      const names = left.map(({ entry }) => drawnLabel(site, table, name, entry.cells[name] ?? ''));
      return `${names.join('、')}${reason}，没有画`;
    }),
    measure: '一格一天，工作日按国务院办公厅的放假和调休安排',
    drawn: usable.map(({ entry }) => entry),
  };
}

/** The row of a period; a reason in words when it cannot be drawn. */
function stripRow(
  site: SiteData,
  table: HeldTable,
  entry: CurrentEntry,
  keys: { from: string; to: string; name: string },
): PeriodStripFacts['rows'][number] | string {
  const [from, to] = [entry.cells[keys.from] ?? '', entry.cells[keys.to] ?? ''];
  if (!isIsoDate(from)) return '没有写明起日';
  if (!isIsoDate(to)) return '没有写明止日';
  if (to < from) return '止日早于起日';
  const confidence = confidenceOf(table, entry);
  if (confidence === undefined) return '可信度低';
  const count = daysBetween(from, to, { inclusive: true });
  if (count > MOST_DAYS) return `超过${MOST_DAYS}天`;
  const working = workingDaysInclusive(from, to);
  if (!working.ok) return '所在的年份没有放假安排';
  const days = Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const kind = dayKind(date);
    return {
      date,
      kind: kind === 'makeup' || kind === undefined ? ('workday' as const) : kind,
    };
  });
  return {
    label: drawnLabel(site, table, keys.name, entry.cells[keys.name] ?? ''),
    sublabel: `${formatDate(from)}起`,
    days,
    workingDays: working.days,
    right: `${working.days}个工作日 / ${count}天`,
    confidence,
  };
}

/** The days of each period and how many of them are worked. */
export function periodLines({ rows }: PeriodStripFacts): FigureLine[] {
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
