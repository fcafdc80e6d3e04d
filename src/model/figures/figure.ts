import type { ChartWidth } from '../../charts/frame.ts';
import type { Svg } from '../../charts/svg.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { HeldTable } from '../components/held-table.ts';
import type { FigureLine, NumberTable, Reading } from './chart-record.ts';
import type { Chart } from '../../schemas/charts.ts';
import { CHART_RECORDS, type FactsOf } from './charts.ts';

/** What a chart draws, by chart name. */
export type FigureFacts<C extends Chart = Chart> = {
  [K in C]: { readonly chart: K; readonly facts: FactsOf[K] };
}[C];

/** What the rows of a figure gave. */
export type ChartReading = Omit<Reading<Chart, unknown>, 'figure'> & {
  readonly figure: FigureFacts;
};

/** A figure ready to be drawn, with its numbers. */
export type Figure = FigureFacts & {
  readonly title: string;
  readonly measure: string;
  readonly note: string;
  /** 来源 cells of the rows used. */
  readonly sources: readonly (string | null)[];
  /** All filled columns of the rows drawn, as typed, or what was computed from them: its CSV. */
  readonly numbers: NumberTable;
  /** The table under the drawing, where it does not show the rows drawn. */
  readonly told: NumberTable | undefined;
  /** The columns that tell the rows apart, for the table under the drawing. */
  readonly shown: readonly {
    readonly key: string;
    readonly title: string;
    readonly type: string;
  }[];
  readonly drawn: readonly CurrentEntry[];
  readonly table: HeldTable;
};

/** All numbers and words of a figure as lines, in the order in which it is drawn. */
export function figureLines<C extends Chart>({
  chart,
  facts,
}: FigureFacts<C>): readonly FigureLine[] {
  return CHART_RECORDS[chart].lines(facts);
}

/** The lines as plain text, one a line. */
export function numbersText(figure: FigureFacts): string {
  return figureLines(figure)
    .map(({ label, text }) => (text === '' ? label : `${label}：${text}`))
    .join('\n');
}

/** The drawing of a figure at a width; of a bar table, which pages set as HTML, its picture. */
export function drawFigure<C extends Chart>(
  figure: FigureFacts<C> & Pick<Figure, 'title' | 'measure' | 'note'>,
  { width, id }: { width: ChartWidth; id: string },
): Svg {
  const { title, measure, note } = figure;
  const description = [measure, note].filter((part) => part !== '').join('。');
  return CHART_RECORDS[figure.chart].draw(figure.facts, { width, id, title, description });
}
