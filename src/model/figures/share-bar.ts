import { type ShareFacts, shareBar as draw } from '../../charts/share-bar.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { type GradeCount, parseGradeCounts } from '../../schemas/evaluation-result.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';
import { shortPlaceName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import { confidenceOf, keyNamed, drawnLabel, neededKey, numberIn } from './columns.ts';
import {
  type ChartRecord,
  type FigureLine,
  type FigureProps,
  type Reading,
  named,
  sure,
} from './chart-record.ts';

/**
 * Shares of the grades of one row each: x = what names the row (区划代码 gives the place), y = a
 * column written `等次=家数；…`. Rows whose grades do not add up to a total stay out, with the reason.
 */
export const shareBar: ChartRecord<'share-bar', ShareFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'share-bar', ShareFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  const year = keyNamed(table, '年度');
  const object = keyNamed(table, '对象');
  const division = keyNamed(table, '区划代码');
  const shared = entries.map((entry) => ({ entry, shares: rowShares(table, entry, y) }));
  const usable = shared
    .flatMap(({ entry, shares }) => (shares === undefined ? [] : [{ entry, shares }]))
    .sort((a, b) =>
      placeOrder(a.entry, division).localeCompare(placeOrder(b.entry, division), 'en'),
    );
  const rows: ShareFacts['rows'] = usable.map(({ entry, shares }) => {
    const place =
      table.schema.columns[x]?.field.type === 'division'
        ? shortPlaceName(site, entry.cells[x] ?? '', entry.version)
        : drawnLabel(site, table, x, entry.cells[x] ?? '');
    const when = year === undefined ? '' : `${entry.cells[year] ?? ''}年度`;
    return {
      label: place,
      sublabel: [when, object === undefined ? '' : (entry.cells[object] ?? '')]
        .filter((part) => part !== '')
        .join(' '),
      confidence: confidenceOf(table, entry) ?? '中',
      ...shares,
    };
  });
  const left = shared.length - usable.length;
  return {
    figure: { chart: 'share-bar', facts: { unit: props.unit ?? '家', rows } },
    notes: left > 0 ? [`另有${left}行各等次加起来与总数对不上、没有总数或可信度低，没有画`] : [],
    measure: `各等次占应参评家数的比例，${props.unit ?? '家'}`,
    drawn: usable.map(({ entry }) => entry),
  };
}

interface RowShares {
  readonly parts: readonly { readonly name: string; readonly count: number }[];
  readonly outlined: readonly { readonly name: string; readonly count: number }[];
  readonly total: number;
}

/** The grades of a row that account for its total; undefined when they do not. */
function rowShares(
  table: HeldTable,
  entry: CurrentEntry,
  gradesKey: string,
): RowShares | undefined {
  const grades = parseGradeCounts(entry.cells[gradesKey] ?? '');
  if (grades === undefined || confidenceOf(table, entry) === undefined) return undefined;
  const countIn = (...titles: string[]) => {
    const key = keyNamed(table, ...titles);
    return key === undefined ? 0 : (numberIn(entry, key) ?? 0);
  };
  const evaluated = countIn('参评数');
  const absent = countIn('应评未评数');
  const revoked = countIn('撤销数');
  const sum = total(grades);
  if (evaluated === 0 || sum > evaluated) return undefined;
  // Revoked units are either among those evaluated and ungraded, or already counted in a grade.
  const rest = evaluated - sum;
  if (rest !== 0 && rest !== revoked) return undefined;
  const outlined = [
    { name: '应评未评', count: absent },
    { name: '撤销', count: rest === 0 ? 0 : revoked },
  ].filter(({ count }) => count > 0);
  return {
    parts: grades.map(({ grade, count }) => ({ name: grade, count })),
    outlined,
    total: evaluated + absent,
  };
}

function total(grades: readonly GradeCount[]): number {
  return grades.reduce((sum, { count }) => sum + count, 0);
}

function placeOrder(entry: CurrentEntry, key: string | undefined): string {
  return key === undefined ? '' : (entry.cells[key] ?? '');
}

function lines({ unit, rows }: ShareFacts): FigureLine[] {
  return rows.map((row) => ({
    label: named(row.label, row.sublabel),
    text: [
      ...[...row.parts, ...row.outlined].map(
        ({ name, count }) =>
          `${name}${formatNumber(count)}${unit}（${formatShare(count, row.total)}）`,
      ),
      `共${formatNumber(row.total)}${unit}${sure(row.confidence)}`,
    ].join('；'),
  }));
}
