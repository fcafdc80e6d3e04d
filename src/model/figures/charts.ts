import type { Chart } from '../../schemas/charts.ts';
import { barTable } from './bar-table.ts';
import type { ChartRecord } from './chart-record.ts';
import { dayStrip } from './day-strip.ts';
import { distribution } from './distribution.ts';
import { dots } from './dots.ts';
import { line } from './line.ts';
import { shareBar } from './share-bar.ts';
import { slope } from './slope.ts';
import { steps } from './steps.ts';
import { survival } from './survival.ts';

const RECORDS = {
  'bar-table': barTable,
  'share-bar': shareBar,
  line,
  dots,
  distribution,
  'day-strip': dayStrip,
  slope,
  survival,
  steps,
};

/** What each chart draws, by its name. */
export type FactsOf = {
  readonly [C in Chart]: (typeof RECORDS)[C] extends ChartRecord<C, infer F> ? F : never;
};

/** Every chart of src/schemas/charts.ts; one without its record is no program. */
export const CHART_RECORDS: { readonly [C in Chart]: ChartRecord<C, FactsOf[C]> } = RECORDS;
