import { type StepFacts, stepsChart as draw } from '../../charts/steps.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { SiteData } from '../site/site-data.ts';
import type { HeldTable } from '../components/held-table.ts';
import { drawnLabel, neededKey } from './columns.ts';
import type { ChartRecord, FigureLine, FigureProps, Reading } from './chart-record.ts';

/** A day or a month and day in words or figures. */
const HAS_DAY = /\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}/;

/** Steps of a procedure: x = what is done, y = when. Steps that name a day stand out. */
export const steps: ChartRecord<'steps', StepFacts> = { read, lines, draw };

function read(
  site: SiteData,
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'steps', StepFacts> {
  const x = neededKey(table, props.x, 'x');
  const y = neededKey(table, props.y, 'y');
  return {
    figure: {
      chart: 'steps',
      facts: {
        steps: entries.map(({ cells }) => {
          const detail = cells[y] ?? '';
          return {
            label: drawnLabel(site, table, x, cells[x] ?? ''),
            detail: detail === '' ? '未写' : detail,
            emphasised: HAS_DAY.test(detail),
          };
        }),
      },
    },
    notes: [],
    measure: '',
    drawn: entries,
  };
}

function lines({ steps: all }: StepFacts): FigureLine[] {
  return all.map(({ label, detail }, index) => ({ label: `${index + 1}. ${label}`, text: detail }));
}
