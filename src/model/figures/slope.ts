import { slopeChart as draw } from '../../charts/slope.ts';
import type { SlopeFacts } from '../../charts/slope-plot.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatPeriod, parsePeriod } from '../../text/dates.ts';
import type { HeldTable } from '../components/held-table.ts';
import type { SiteData } from '../site/site-data.ts';
import type { ChartRecord, FigureLine, FigureProps, Reading } from './chart-record.ts';
import {
  confidenceOf,
  distinct,
  inNamedOrder,
  drawnLabel,
  neededKey,
  numberIn,
} from './columns.ts';
import { allPeriods, refuseDoubles } from './line-periods.ts';

/** Ranks over periods: x = a period column, y = a rank, series = the column of who has it. */
export const slope: ChartRecord<'slope', SlopeFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'slope', SlopeFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const who = neededKey(table, props.series, 'series');
  const usable = entries.filter((entry) => {
    const rank = numberIn(entry, y);
    const isRank = rank !== undefined && Number.isInteger(rank) && rank > 0;
    const isTimed = parsePeriod(entry.cells[x] ?? '') !== undefined;
    return isRank && isTimed && confidenceOf(table, entry) !== undefined;
  });
  const periods = allPeriods(distinct(usable.map(({ cells }) => cells[x])).sort());
  const names = inNamedOrder(distinct(usable.map(({ cells }) => cells[who])), props.where);
  const entriesOf = (name: string) => usable.filter(({ cells }) => cells[who] === name);
  refuseDoubles(names.map((name) => entriesOf(name).map(({ cells }) => cells[x] ?? '')));
  const skipped = entries.length - usable.length;
  return {
    figure: {
      chart: 'slope',
      facts: {
        columns: periods.map((period) => ({
          ...{ label: formatPeriod(period), detail: '', break: '' },
        })),
        rows: names.map((name) => ({
          label: drawnLabel(site, table, who, name),
          ranks: periods.map((period) => {
            const entry = entriesOf(name).find(({ cells }) => cells[x] === period);
            return (entry && numberIn(entry, y)) ?? null;
          }),
        })),
      },
    },
    notes: skipped === 0 ? [] : [`另有${skipped}行没有名次、不是期间或可信度低，没有画`],
    measure: '名次，第1名在上',
    drawn: usable,
  };
}

function lines({ columns, rows }: SlopeFacts): FigureLine[] {
  return rows.map(({ label, ranks }) => ({
    label,
    text: ranks
      .map((rank, index) => {
        const when = columns[index]?.label ?? '';
        return rank === null ? `${when}没有名次` : `${when}第${rank}名`;
      })
      .join('，'),
  }));
}
