import type { ChartOptions } from '../../charts/frame.ts';
import type { Confidence } from '../../charts/marks.ts';
import type { Svg } from '../../charts/svg.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';

/** The props of `<Figure>` (docs/zh/components.md), all text. */
export interface FigureProps {
  readonly chart: string;
  readonly of: string;
  readonly where?: string | undefined;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly series?: string | undefined;
  /** The upper end of a range, or the last day of a period. */
  readonly to?: string | undefined;
  /** The column that splits dots into small panels, each with its own scale. */
  readonly panel?: string | undefined;
  /** `列=值|值`: the rows whose marks are filled. */
  readonly highlight?: string | undefined;
  readonly highlightLabel?: string | undefined;
  readonly restLabel?: string | undefined;
  /** The neutral title, used when the data do not carry the finding. */
  readonly title: string;
  /** The name of a finding, see src/model/findings. */
  readonly finding?: string | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

/** What a chart derives from the selected rows. */
export interface Reading<C extends string, F> {
  readonly figure: { readonly chart: C; readonly facts: F };
  /** What the drawing leaves out or cannot show, as a sentence without its stop. */
  readonly notes: readonly string[];
  /** Place, unit, basis: the line under the title. */
  readonly measure: string;
  /** The rows that are drawn; the rest is not part of the figure's numbers. */
  readonly drawn: readonly CurrentEntry[];
  /** What stands in the table under the drawing, where it is computed from the rows. */
  readonly told?: NumberTable;
  /** The numbers of its file, where they are computed from the rows. */
  readonly numbers?: NumberTable;
}

/** Numbers as text, with their headers. */
export interface NumberTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A number or a few of a figure, with what they are of. */
export interface FigureLine {
  readonly label: string;
  readonly text: string;
  /** The share of the longest bar, -1 to 1, below 0 for a negative value; only in bar tables. */
  readonly bar?: number;
}

/** All that the program knows of a chart: how its facts are read, told and drawn. */
export interface ChartRecord<C extends string, F> {
  /** The facts that the selected rows of a table give. */
  read(
    site: SiteData,
    props: FigureProps,
    table: HeldTable,
    entries: readonly CurrentEntry[],
  ): Reading<C, F>;
  /**
   * All numbers and words in the order in which they are drawn, so that a reader of a channel
   * without pictures misses none.
   */
  lines(facts: F): readonly FigureLine[];
  draw(facts: F, options: ChartOptions): Svg;
}

/** 「甲（2016年）」 */
export function named(label: string, sublabel = ''): string {
  return sublabel === '' ? label : `${label}（${sublabel}）`;
}

/** What stands after a number that is less than sure. */
export function sure(confidence: Confidence): string {
  return confidence === '中' ? '（可信度中）' : '';
}
