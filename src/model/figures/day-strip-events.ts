import type { EventStripData } from '../../charts/day-strip-events.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import {
  addDays,
  daysBetween,
  formatDate,
  formatMonthDay,
  formatPeriod,
  isIsoDate,
} from '../../text/dates.ts';
import type { SiteData } from '../site/site-data.ts';
import { dayKind, holidayName } from '../calendar/workdays.ts';
import type { HeldTable } from '../components/held-table.ts';
import { distinct, keyNamed, drawnLabel, neededKey } from './columns.ts';
import { highlighted } from './highlighted.ts';
import type { FigureLine, FigureProps, Reading } from './chart-record.ts';

/** Days with what happened on them. */
export interface EventStripFacts extends EventStripData {
  readonly shows: 'events';
  /** Occasions: rows of the same day and the same spaces are one. */
  readonly occasions: { readonly open: number; readonly filled: number };
}

/** Holidays of at least this many days in a row are shaded. */
const SHADED_DAYS = 3;

/**
 * What happened on which day: x = the day, y = what names the row (several ids: a mark in each row).
 * `highlight` fills marks. Rows of the same day and the same names are one occasion.
 */
export function readEvents(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'day-strip', EventStripFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const dated = entries.filter(({ cells }) => isIsoDate(cells[x] ?? '') && (cells[y] ?? '') !== '');
  const filled = new Set(highlighted(props, table, dated));
  const occasions = occasionsOf(dated, x, y);
  const days = dated.map(({ cells }) => cells[x] ?? '').sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const names = distinct(dated.flatMap((entry) => namesIn(entry, y)));
  const summary = keyNamed(table, '摘要', '名称');
  const textOf = (entry: CurrentEntry) =>
    summary === undefined ? '' : (entry.cells[summary] ?? '');
  const isFilled = (group: readonly CurrentEntry[]) => group.some((entry) => filled.has(entry));
  const rows = names.map((name) => ({
    label: drawnLabel(site, table, y, name),
    marks: occasions
      .filter(([first]) => namesIn(first, y).includes(name))
      .map((group) => ({
        date: group[0]?.cells[x] ?? '',
        kind: isFilled(group) ? ('filled' as const) : ('open' as const),
        label: group
          .map(textOf)
          .filter((text) => text !== '')
          .join('；'),
      })),
  }));
  const undated = entries.length - dated.length;
  return {
    figure: {
      chart: 'day-strip',
      facts: {
        shows: 'events',
        from,
        to,
        shaded: from === '' ? [] : holidays(from, to),
        rows,
        kinds: {
          open: props.restLabel ?? (props.highlightLabel === undefined ? '' : '其他'),
          filled: props.highlightLabel ?? '',
        },
        occasions: {
          open: occasions.filter((group) => !isFilled(group)).length,
          filled: occasions.filter(isFilled).length,
        },
      },
    },
    notes: [
      ...(occasions.some(([first]) => namesIn(first, y).length > 1)
        ? ['一场涉及几家的，在各家那一行都画一点']
        : []),
      ...(undated > 0 ? [`另有${undated}条没有准到日的日期，或没有写是哪一家，没有画`] : []),
    ],
    measure: from === '' ? '' : `${formatDate(from)}至${formatDate(to)}，一点一场`,
    drawn: dated,
  };
}

/** Rows of the same day and the same names tell of one occasion. */
function occasionsOf(entries: readonly CurrentEntry[], x: string, y: string): CurrentEntry[][] {
  const byOccasion = Map.groupBy(
    entries,
    (entry) => `${entry.cells[x]} ${namesIn(entry, y).sort().join('；')}`,
  );
  return [...byOccasion.values()];
}

function namesIn(entry: CurrentEntry | undefined, key: string): string[] {
  return (entry?.cells[key] ?? '').split('；').filter((name) => name !== '');
}

/** Runs of public holidays within the days shown. */
function holidays(from: string, to: string): EventStripFacts['shaded'] {
  const runs: { from: string; to: string; label: string; days: number }[] = [];
  for (let index = 0; index <= daysBetween(from, to); index += 1) {
    const day = addDays(from, index);
    if (dayKind(day) !== 'holiday') continue;
    const last = runs.at(-1);
    const label = holidayName(day) ?? '';
    if (last !== undefined && addDays(last.to, 1) === day) {
      runs[runs.length - 1] = { ...last, to: day, days: last.days + 1 };
    } else {
      runs.push({ from: day, to: day, label, days: 1 });
    }
  }
  return runs.filter(({ days }) => days >= SHADED_DAYS);
}

/** How many occasions, the days shaded, then the marks of each row. */
export function eventLines({ rows, kinds, occasions, shaded }: EventStripFacts): FigureLine[] {
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
