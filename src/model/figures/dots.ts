import { type DotFacts, type DotPanel, dots as draw } from '../../charts/dots.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import {
  confidenceOf,
  distinct,
  inNamedOrder,
  drawnLabel,
  neededKey,
  numberIn,
  optionalKey,
  qualified,
  saysNotFound,
} from './columns.ts';
import { type DotScale, dotScale } from './dot-scale.ts';
import {
  type ChartRecord,
  type FigureLine,
  type FigureProps,
  type Reading,
  named,
  sure,
} from './chart-record.ts';

/**
 * Dots and ranges on a common scale: x = what names the row, y = the number, to = the upper end of
 * a range, series = what names the dots of a row (or stands beside its name when it has one dot),
 * panel = the column that splits the rows into panels with scales of their own.
 */
export const dots: ChartRecord<'dots', DotFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'dots', DotFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const keys = {
    x,
    y,
    series: optionalKey(table, props.series, 'series'),
    to: optionalKey(table, props.to, 'to'),
  };
  const panelKey = optionalKey(table, props.panel, 'panel');
  const usable = entries.filter(
    (entry) => numberIn(entry, y) !== undefined && confidenceOf(table, entry) !== undefined,
  );
  const titles =
    panelKey === undefined
      ? ['']
      : inNamedOrder(distinct(usable.map(({ cells }) => cells[panelKey])), props.where);
  const drawings = titles.map((title) => {
    const inPanel = usable.filter(
      ({ cells }) => panelKey === undefined || cells[panelKey] === title,
    );
    const scale = dotScale(table, inPanel, y, props.unit);
    const rows = panelRows(site, table, inPanel, keys, scale);
    const named = panelKey === undefined ? title : drawnLabel(site, table, panelKey, title);
    return { panel: { title: named, unit: scale.unit, rows }, notes: scale.notes };
  });
  const panels = drawings.map(({ panel }) => panel);
  const units = distinct(panels.map(({ unit }) => unit));
  const skipped = entries.length - usable.length;
  return {
    figure: { chart: 'dots', facts: { panels } },
    notes: [
      ...(skipped > 0 ? [`另有${skipped}行没有数或可信度低，没有画`] : []),
      ...distinct(drawings.flatMap(({ notes }) => notes)).map((note) => {
        const noted = drawings.filter(({ notes }) => notes.includes(note));
        const of = noted.flatMap(({ panel: { title } }) => (title === '' ? [] : [`“${title}”`]));
        return of.join('、') + note;
      }),
    ],
    measure: units.length === 1 ? (units[0] ?? '') : '各图的单位写在图名后面',
    drawn: usable,
  };
}

interface DotKeys {
  readonly x: string;
  readonly y: string;
  readonly series: string | undefined;
  readonly to: string | undefined;
}

function panelRows(
  site: SiteData,
  table: HeldTable,
  entries: readonly CurrentEntry[],
  keys: DotKeys,
  scale: DotScale,
): DotPanel['rows'] {
  const labels = distinct(entries.map(({ cells }) => cells[keys.x]));
  const seriesOf = (entry: CurrentEntry) =>
    keys.series === undefined
      ? ''
      : drawnLabel(site, table, keys.series, entry.cells[keys.series] ?? '');
  const hasSeveral = labels.length < entries.length;
  const allSeries = distinct(entries.map(seriesOf)).filter((name) => name !== '');
  return labels.map((label) => {
    const inRow = entries.filter(({ cells }) => cells[keys.x] === label);
    const [only] = inRow;
    const missing = hasSeveral
      ? allSeries.filter((name) => !inRow.some((entry) => seriesOf(entry) === name))
      : [];
    const upper =
      keys.to === undefined || only === undefined ? undefined : scale.valueIn(only, keys.to);
    const lower = only === undefined ? undefined : scale.valueIn(only, keys.y);
    const beside = !hasSeveral && only !== undefined ? seriesOf(only) : '';
    return {
      label: drawnLabel(site, table, keys.x, label),
      ...(beside === '' ? {} : { sublabel: beside }),
      dots: inRow.map((entry) => {
        const text = entry.cells[keys.y] ?? '';
        const end = upper === undefined ? '' : `至${entry.cells[keys.to ?? ''] ?? ''}`;
        const printed = qualified(table, entry, text) + end + scale.ownUnit(entry);
        return {
          value: scale.valueIn(entry, keys.y) ?? 0,
          label: hasSeveral ? seriesOf(entry) : '',
          confidence: confidenceOf(table, entry) ?? ('中' as const),
          ...(printed === text ? {} : { valueLabel: printed }),
        };
      }),
      ...(upper === undefined || lower === undefined ? {} : { range: [lower, upper] as const }),
      ...(missing.length === 0 ? {} : { missing: missingInWords(site, missing.join('、')) }),
    };
  });
}

function missingInWords(site: SiteData, names: string): string {
  return saysNotFound(site) ? `${names}未查到` : `没有${names}`;
}

function lines({ panels }: DotFacts): FigureLine[] {
  return panels.flatMap(panelLines);
}

function panelLines({ title, unit, rows }: DotPanel): FigureLine[] {
  const inRows = rows.map((row) => ({
    label: named(row.label, row.sublabel),
    text: [
      ...row.dots.map(({ label, value, valueLabel = formatNumber(value), confidence }) => {
        // A value in a unit of its own ends in it.
        const own = /\d$/.test(valueLabel) ? unit : '';
        return `${label}${label === '' ? '' : ' '}${valueLabel}${own}${sure(confidence)}`;
      }),
      ...(row.missing === undefined ? [] : [row.missing]),
    ].join('；'),
  }));
  const head = named(title, title === '' ? '' : unit);
  return title === '' ? inRows : [{ label: `【${head}】`, text: '' }, ...inRows];
}
