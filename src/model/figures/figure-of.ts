import type { CurrentEntry } from '../../data/as-of.ts';
import { fieldKey } from '../../data/field-key.ts';
import { findings } from '../findings/index.ts';
import type { SiteData } from '../site/site-data.ts';
import {
  ComponentError,
  type HeldTable,
  fieldsOf,
  heldTable,
  selectedRows,
  sourceCells,
} from '../components/held-table.ts';
import { readersTitle } from '../components/readers-table.ts';
import { nearest } from '../../text/nearest.ts';
import { CHART_NAMES, type Chart } from '../../schemas/charts.ts';
import type { FigureProps } from './chart-record.ts';
import { CHART_RECORDS } from './charts.ts';
import type { ChartReading, Figure } from './figure.ts';

interface FigureOptions extends Pick<HeldTable, 'keepsIds'> {
  /** The rows that `where` selects, where a caller has them: ten thousand pages would look through all. */
  readonly chosen?: readonly CurrentEntry[] | undefined;
}

/**
 * The figure of a `<Figure>` word as of a day: its facts, its finding as title (the neutral title
 * when the data no longer carry it), its notes, its numbers and its sources.
 * @throws ComponentError, for the editor, when data or columns are missing or nothing can be drawn.
 */
export function figureOf(
  site: SiteData,
  props: FigureProps,
  day: string,
  { keepsIds = false, chosen }: FigureOptions = {},
): Figure {
  const table: HeldTable = { ...heldTable(site, props.of, day), keepsIds };
  const entries = chosen ?? selectedRows(table, props.where);
  const reading = recordOf(props.chart).read(site, props, table, entries);
  if (reading.drawn.length === 0) {
    throw new ComponentError({
      message: `「${table.title}」里没有可以画的行${props.where === undefined ? '' : `（where「${props.where}」选出${entries.length}行）`}`,
      hint: '核对where里的值；图只用发布之日已有、可信度不低的行',
    });
  }
  const note = [props.note ?? '', ...reading.notes.map((each) => `${each}。`)]
    .filter((part) => part !== '')
    .join('');
  return {
    ...reading.figure,
    title: findingOf(site, props, reading, day) ?? props.title,
    measure: reading.measure,
    note,
    sources: reading.drawn.flatMap((row) => sourceCells(table, row)),
    numbers: reading.numbers ?? numbersOf(table, reading),
    told: reading.told,
    shown: shownColumns(table, props, reading),
    drawn: reading.drawn,
    table,
  };
}

function recordOf(chart: string): (typeof CHART_RECORDS)[Chart] {
  const name = CHART_NAMES.find((each) => each === chart);
  if (name !== undefined) return CHART_RECORDS[name];
  throw new ComponentError({
    message: `没有「${chart}」这种图`,
    hint: `是不是「${nearest(chart, CHART_NAMES) ?? CHART_NAMES.join('、')}」？`,
  });
}

function findingOf(
  site: SiteData,
  { finding }: FigureProps,
  reading: ChartReading,
  day: string,
): string | undefined {
  if (finding === undefined) return undefined;
  const found = findings[finding];
  if (found !== undefined) return found.find({ site, reading, day });
  const names = Object.keys(findings);
  throw new ComponentError({
    message: `没有「${finding}」这种结论`,
    hint: `是不是「${nearest(finding, names) ?? names.join('、')}」？`,
  });
}

/** The numbers behind a drawing: the filled columns of the rows drawn, as typed. */
function numbersOf(
  table: ReturnType<typeof heldTable>,
  { drawn }: ChartReading,
): Figure['numbers'] {
  const fields = fieldsOf(table).filter(({ key }) =>
    drawn.some(({ cells }) => (cells[key] ?? '') !== ''),
  );
  return {
    headers: fields.map(({ field }) => field.title),
    rows: drawn.map(({ cells }) => fields.map(({ key }) => cells[key] ?? '')),
  };
}

/** Beside the columns that the figure draws, what a reader must know of each number. */
const ALSO_SHOWN = ['摘要', '口径', '单位', '来源', '可信度'];

function shownColumns(
  table: ReturnType<typeof heldTable>,
  props: FigureProps,
  { drawn }: ChartReading,
): Figure['shown'] {
  const { x, y, to, series, panel } = props;
  const wanted = [panel, series, x, y, to].filter((title) => title !== undefined);
  const fieldNamed = (title: string) =>
    fieldsOf(table).find(({ key }) => key === fieldKey(table, title));
  const isVaried = (key: string) => new Set(drawn.map(({ cells }) => cells[key] ?? '')).size > 1;
  const isFilled = (key: string) => drawn.some(({ cells }) => (cells[key] ?? '') !== '');
  const drawnColumns = wanted.flatMap((title) => fieldNamed(title) ?? []);
  const others = ALSO_SHOWN.flatMap((title) => fieldNamed(title) ?? []).filter(
    ({ key, field }) => field.type === 'source' || isVaried(key),
  );
  return [...new Map([...drawnColumns, ...others].map((each) => [each.key, each])).values()]
    .filter(({ key }) => isFilled(key))
    .map(({ key, field }) => ({ key, title: readersTitle(field), type: field.type }));
}
