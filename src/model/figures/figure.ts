import type { CurrentEntry } from '../../data/as-of.ts';
import type { HeldTable } from '../words/held-table.ts';

/** The props of `<Figure>` (docs/zh/words.md), all text. */
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

/** The confidence marks of a figure: 高 filled, 中 open; 低 is not drawn. */
export type DrawnConfidence = '高' | '中';

export interface LineFacts {
  readonly unit: string;
  readonly periods: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly {
      readonly period: string;
      readonly value: number;
      readonly confidence: DrawnConfidence;
      readonly qualifier?: string;
    }[];
  }[];
  /** Periods without any number, and why. */
  readonly gaps: readonly { readonly period: string; readonly label: string }[];
}

export interface BarFacts {
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly sublabel?: string;
    readonly value: number;
    /** The value as printed, with its qualifier. */
    readonly text: string;
    readonly confidence: DrawnConfidence;
  }[];
}

export interface ShareFacts {
  readonly unit: string;
  readonly rows: readonly {
    readonly label: string;
    readonly sublabel?: string;
    readonly confidence: DrawnConfidence;
    readonly parts: readonly { readonly name: string; readonly count: number }[];
    readonly outlined: readonly { readonly name: string; readonly count: number }[];
    readonly total: number;
  }[];
}

export interface DotPanelFacts {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly {
    readonly label: string;
    readonly sublabel?: string;
    readonly dots: readonly {
      readonly value: number;
      readonly label: string;
      readonly confidence: DrawnConfidence;
      /** Printed instead of the value: 约20, 3年. */
      readonly valueLabel?: string;
    }[];
    readonly range?: readonly [number, number];
    readonly missing?: string;
  }[];
}

export interface PeriodStripFacts {
  readonly rows: readonly {
    readonly label: string;
    readonly sublabel?: string;
    readonly days: readonly {
      readonly date: string;
      readonly kind: 'workday' | 'weekend' | 'holiday';
    }[];
    readonly workingDays: number;
    readonly right: string;
    readonly confidence: DrawnConfidence;
  }[];
}

export interface EventStripFacts {
  readonly from: string;
  readonly to: string;
  readonly shaded: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly marks: readonly {
      readonly date: string;
      readonly kind: 'open' | 'filled';
      readonly label: string;
    }[];
  }[];
  readonly kinds: { readonly open: string; readonly filled: string };
  /** Occasions: rows of the same day and the same spaces are one. */
  readonly occasions: { readonly open: number; readonly filled: number };
}

interface StepFacts {
  readonly steps: readonly {
    readonly label: string;
    readonly detail: string;
    readonly emphasised: boolean;
  }[];
}

/** What a chart draws, by chart name. */
export type FigureFacts =
  | { readonly chart: 'line'; readonly facts: LineFacts }
  | { readonly chart: 'bar-table'; readonly facts: BarFacts }
  | { readonly chart: 'share-bar'; readonly facts: ShareFacts }
  | { readonly chart: 'dots'; readonly facts: { readonly panels: readonly DotPanelFacts[] } }
  | { readonly chart: 'period-strip'; readonly facts: PeriodStripFacts }
  | { readonly chart: 'event-strip'; readonly facts: EventStripFacts }
  | { readonly chart: 'steps'; readonly facts: StepFacts };

/** What a chart kind derives from the selected rows. */
export interface ChartReading {
  readonly figure: FigureFacts;
  /** What the drawing leaves out or cannot show, as a sentence without its stop. */
  readonly notes: readonly string[];
  /** Place, unit, basis: the line under the title. */
  readonly measure: string;
  /** The rows that are drawn; the rest is not part of the figure's numbers. */
  readonly drawn: readonly CurrentEntry[];
}

/** A figure ready to be drawn, with its numbers. */
export type Figure = FigureFacts & {
  readonly title: string;
  readonly measure: string;
  readonly note: string;
  /** 来源 cells of the rows used. */
  readonly sources: readonly (string | null)[];
  /** All filled columns of the rows drawn, as typed: the CSV beside the picture. */
  readonly numbers: { readonly headers: readonly string[]; readonly rows: readonly string[][] };
  /** The columns that tell the rows apart, for the table under the drawing. */
  readonly shown: readonly {
    readonly key: string;
    readonly title: string;
    readonly type: string;
  }[];
  readonly drawn: readonly CurrentEntry[];
  readonly table: HeldTable;
};
