import { labelWidth, wrapLabel } from './label-width.ts';
import type { ChartWidth } from './frame.ts';
import { sizes } from './theme.ts';

export interface SlopeColumn {
  readonly label: string;
  /** 「56家」「不公布名次」; '' for nothing. */
  readonly detail: string;
  /** Why its ranks may not be joined with those before; '' where they may. */
  readonly break: string;
}

interface SlopeRow {
  readonly label: string;
  /** By column, null for none. */
  readonly ranks: readonly (number | null)[];
}

export interface SlopeFacts {
  readonly columns: readonly SlopeColumn[];
  readonly rows: readonly SlopeRow[];
  /** The last rank of the scale, those behind it lie below a line; the last of all unless given. */
  readonly most?: number;
}

export interface SlopeMark {
  readonly x: number;
  readonly y: number;
  readonly rank: number;
  readonly column: number;
  /** Whether no line reaches it. */
  readonly isAlone: boolean;
}

/** The geometry of a slope chart. */
export interface SlopePlot {
  readonly width: ChartWidth;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The lowest rank that is drawn. */
  readonly end: number;
  /** The foot of the columns. */
  readonly bottom: number;
  readonly xs: readonly number[];
  /** The words above the columns, and how many of the lines are the name. */
  readonly heads: readonly { readonly name: string[]; readonly detail: string[] }[];
  /** The last rank of the scale. */
  readonly last: number;
  /** The rows of which a rank is drawn, each with its marks. */
  readonly rows: readonly { readonly row: SlopeRow; readonly marks: readonly SlopeMark[] }[];
  readonly lines: readonly { readonly kind: 'rise' | 'fall' | 'same'; readonly d: string }[];
  /** 「第31名和以后」; '' where every rank is drawn. */
  readonly beyond: string;
  /** Whether names stand before the first column too. */
  readonly hasNamesBefore: boolean;
}

const NO_COLUMN = { label: '', detail: '', break: '' };
const [ROW, LEAST, TALLEST] = [18, 90, 640];

/** Where everything lies. */
export function slopePlot({ columns, rows, most }: SlopeFacts, width: ChartWidth): SlopePlot {
  if (columns.length === 0) return slopePlot({ columns: [NO_COLUMN], rows: [] }, width);
  const ranks = rows.flatMap((row) => row.ranks.filter((rank) => rank !== null));
  const last = most ?? Math.max(1, ...ranks);
  const hasBeyond = ranks.some((rank) => rank > last);
  const hasNamesBefore = width === 680 && columns.length === 2 && rows.length > 1;
  const widest = Math.max(0, ...rows.map(({ label }) => labelWidth(`000 ${label}`, sizes.small)));
  const room =
    rows.length > 1
      ? Math.min(width === 680 ? 216 : 172 - 16 * (columns.length - 2), widest + 14)
      : 60;
  const [left, right] = [hasNamesBefore ? room : 40, width - room];
  const step = columns.length < 2 ? 0 : (right - left) / (columns.length - 1);
  const xs = columns.map((_, index) => Math.round(left + step * index) + 0.5);
  const wide = columns.length < 2 ? width : step - 6;
  const heads = columns.map(({ label, detail }) => ({
    name: wrapLabel(label, wide, sizes.small),
    detail: detail === '' ? [] : wrapLabel(detail, wide, sizes.small),
  }));
  const top =
    14 + sizes.line * Math.max(...heads.map((each) => each.name.length + each.detail.length));
  // Few rows need no line a rank.
  const inner = Math.min(TALLEST, Math.max(LEAST, Math.min(last, rows.length * 3) * ROW));
  const end = top + inner;
  const bottom = end + (hasBeyond ? 34 : 8);
  const yOf = (rank: number) => {
    if (rank > last) return bottom - 4;
    return last === 1 ? top : top + ((rank - 1) * inner) / (last - 1);
  };
  const shown = rows.filter((row) => row.ranks.some((rank) => rank !== null && rank <= last));
  const isJoined = (row: SlopeRow, column: number) =>
    columns[column]?.break === '' && row.ranks[column - 1] != null && row.ranks[column] != null;
  return {
    ...{ width, left, right, top, end, bottom, xs, heads, last, hasNamesBefore },
    beyond: hasBeyond ? `第${last + 1}名和以后` : '',
    rows: shown.map((row) => ({
      row,
      marks: row.ranks.flatMap((rank, column) => {
        if (rank === null || rank > last) return [];
        const isAlone = !isJoined(row, column) && !isJoined(row, column + 1);
        return [{ x: xs[column] ?? left, y: yOf(rank), rank, column, isAlone }];
      }),
    })),
    lines: shown.flatMap((row) =>
      row.ranks.flatMap((rank, column) => {
        const before = row.ranks[column - 1];
        if (rank === null || before == null || !isJoined(row, column)) return [];
        if (rank > last && before > last) return [];
        const [x0, x1] = [xs[column - 1] ?? left, xs[column] ?? right];
        const kind = rank < before ? 'rise' : rank > before ? 'fall' : 'same';
        return [{ kind, d: `M${x0} ${short(yOf(before))}L${x1} ${short(yOf(rank))}` } as const];
      }),
    ),
  };
}

/** A place without the traces of binary fractions. */
export function short(place: number): number {
  return Number(place.toFixed(1));
}
