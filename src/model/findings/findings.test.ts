import { expect, test } from 'vitest';
import type { ChartReading, FigureFacts } from '../figures/figure.ts';
import { findings } from './index.ts';

const EMPTY: readonly FigureFacts[] = [
  { chart: 'line', facts: { unit: '', periods: [], series: [], gaps: [] } },
  { chart: 'bar-table', facts: { unit: '', bars: [] } },
  { chart: 'share-bar', facts: { unit: '', rows: [] } },
  { chart: 'dots', facts: { panels: [] } },
  { chart: 'day-strip', facts: { shows: 'periods', rows: [] } },
  {
    chart: 'day-strip',
    facts: {
      shows: 'events',
      from: '',
      to: '',
      shaded: [],
      rows: [],
      kinds: { open: '', filled: '' },
      occasions: { open: 0, filled: 0 },
    },
  },
  { chart: 'steps', facts: { steps: [] } },
];

test.each(Object.keys(findings))('%s finds nothing in a figure without facts', (name) => {
  for (const figure of EMPTY) {
    const reading: ChartReading = { figure, notes: [], measure: '', drawn: [] };
    const site = { policies: [], rows: () => [] };
    expect(
      findings[name]?.find({ site: site as never, reading, day: '2024-12-31' }),
    ).toBeUndefined();
  }
});
