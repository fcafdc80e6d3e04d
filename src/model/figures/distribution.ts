import { type DistributionFacts, distributionChart as draw } from '../../charts/distribution.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatNumber } from '../../text/numbers.ts';
import { median } from '../evaluation/indicator-spread.ts';
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
  unitOf,
} from './columns.ts';
import { highlighted } from './highlighted.ts';

/**
 * How the values of each row spread: x = what names the row, y = the number, highlight = the one that
 * is marked.
 */
export const distribution: ChartRecord<'distribution', DistributionFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'distribution', DistributionFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const usable = entries.filter(
    (entry) => numberIn(entry, y) !== undefined && confidenceOf(table, entry) !== undefined,
  );
  const marked = new Set(highlighted(props, table, usable));
  const names = inNamedOrder(distinct(usable.map(({ cells }) => cells[x])), props.where);
  const rows = names.map((name) => {
    const own = usable.filter(({ cells }) => cells[x] === name);
    const unit = unitOf(table, own, y, props.unit);
    const values = own.map((entry) => numberIn(entry, y) ?? 0).toSorted((a, b) => a - b);
    const [least = 0, most = 0] = [values[0], values.at(-1)];
    return {
      ...{ label: drawnLabel(site, table, x, name), values, least, most, median: median(values) },
      ends: [formatNumber(least) + unit, formatNumber(most) + unit] as const,
      marks: own.flatMap((entry) =>
        marked.has(entry) ? [{ value: numberIn(entry, y) ?? 0, kind: 'own' as const }] : [],
      ),
    };
  });
  const skipped = entries.length - usable.length;
  return {
    figure: {
      chart: 'distribution',
      facts: { rows, names: marked.size === 0 ? {} : { own: props.highlightLabel ?? '标出的' } },
    },
    notes: skipped === 0 ? [] : [`另有${skipped}行没有数或可信度低，没有画`],
    measure: '各项各有一把尺，左端最少，右端最多',
    drawn: usable,
  };
}

function lines({ rows, names }: DistributionFacts): FigureLine[] {
  return rows.map(({ label, values, ends, median: middle, marks }) => ({
    label,
    text: [
      `${values.length}个数，${ends[0]}至${ends[1]}，中位数${formatNumber(middle)}`,
      ...marks.map(({ value, kind }) => `${names[kind] ?? ''}${formatNumber(value)}`),
    ].join('；'),
  }));
}
