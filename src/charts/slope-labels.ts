import { labelWidth } from './label-width.ts';
import { sizes } from './theme.ts';
import { type SlopeMark, type SlopePlot, short } from './slope-plot.ts';

/** Words at a mark of a slope chart. */
export interface SlopeLabel {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const GAP = 16;
/** From the middle of a line to its baseline. */
const SHIFT = sizes.small * 0.36;

/**
 * The ranks and names beside the columns: before the first and behind the last, none over another;
 * who is not in the last stands at its last mark. Of one row alone the rank stands at each mark.
 */
export function slopeLabels(plot: SlopePlot): SlopeLabel[] {
  const { rows, xs, hasNamesBefore } = plot;
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) {
    const scale = [1, plot.last].map((rank): SlopeLabel => {
      const y = rank === 1 ? plot.top : plot.end;
      return { text: String(rank), x: plot.left - 12, y: short(y + SHIFT), anchor: 'end' };
    });
    const ranks = only.marks.map(({ x, y, rank }): SlopeLabel => {
      return { text: `第${rank}名`, x: x + 8, y: short(y - 7), anchor: 'start' };
    });
    return [...scale, ...ranks];
  }
  const lastColumn = xs.length - 1;
  const before: Wished[] = [];
  const behind: Wished[] = [];
  const within: SlopeLabel[] = [];
  for (const { row, marks } of rows) {
    const [first, last] = [marks[0], marks.at(-1)];
    const named = ({ rank }: SlopeMark) => `${rank} ${row.label}`;
    if (first?.column === 0 && lastColumn > 0) {
      before.push({ mark: first, text: hasNamesBefore ? named(first) : String(first.rank) });
    }
    if (last === undefined) continue;
    if (last.column === lastColumn) behind.push({ mark: last, text: named(last) });
    // Who is in the last column behind the ranks drawn has a line that leads there.
    else if (row.ranks[lastColumn] == null && (!hasNamesBefore || last.column > 0)) {
      within.push({ text: row.label, x: last.x + 8, y: short(last.y + 4), anchor: 'start' });
    }
  }
  return [
    ...apart(before, plot).map(({ text, y }): SlopeLabel => {
      return { text: fitted(text, plot.left - 9), x: plot.left - 9, y, anchor: 'end' };
    }),
    ...apart(behind, plot).map(({ text, y }): SlopeLabel => {
      const room = plot.width - plot.right - 9;
      return { text: fitted(text, room), x: plot.right + 9, y, anchor: 'start' };
    }),
    ...within,
  ];
}

interface Wished {
  readonly mark: SlopeMark;
  readonly text: string;
}

/** Labels of one column at their marks, moved as little as keeps them from touching. */
function apart(wished: readonly Wished[], { top, end }: SlopePlot): { text: string; y: number }[] {
  const sorted = [...wished].sort((a, b) => a.mark.y - b.mark.y);
  const ys: number[] = [];
  for (const { mark } of sorted) ys.push(Math.max(mark.y, (ys.at(-1) ?? -Infinity) + GAP));
  // What was pushed over the foot goes back up, and with it what is in its way.
  let least = Math.max(end, top + GAP * (sorted.length - 1));
  for (let index = ys.length - 1; index >= 0; index -= 1) {
    ys[index] = Math.min(ys[index] ?? least, least);
    least = (ys[index] ?? least) - GAP;
  }
  return sorted.map(({ text }, index) => ({ text, y: short((ys[index] ?? 0) + SHIFT) }));
}

/** A label no wider than its room; the table beside the drawing has it whole. */
function fitted(text: string, room: number): string {
  if (labelWidth(text, sizes.small) <= room) return text;
  let shown = [...text];
  while (shown.length > 1 && labelWidth(`${shown.join('')}…`, sizes.small) > room) {
    shown = shown.slice(0, -1);
  }
  return `${shown.join('')}…`;
}
