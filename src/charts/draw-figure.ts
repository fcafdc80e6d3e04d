import type { Figure } from '../model/figures/figure.ts';
import { dotPanels, dotPlot } from './dots.ts';
import { eventStrip } from './event-strip.ts';
import type { ChartWidth } from './frame.ts';
import { lineChart } from './line.ts';
import { periodStrip } from './period-strip.ts';
import { shareBarChart } from './share-bar.ts';
import { stepsChart } from './steps.ts';
import type { Svg } from './svg.ts';

/**
 * The drawing of a figure at a width. A bar table is HTML and has no drawing.
 * @throws RangeError for a bar table.
 */
export function drawFigure(figure: Figure, { width, id }: { width: ChartWidth; id: string }): Svg {
  const description = [figure.measure, figure.note].filter((part) => part !== '').join('。');
  const options = { width, id, title: figure.title, description };
  switch (figure.chart) {
    case 'line':
      return lineChart(figure.facts, options);
    case 'share-bar':
      return shareBarChart(figure.facts, options);
    case 'dots': {
      const [first, ...others] = figure.facts.panels;
      return others.length === 0 && first !== undefined && first.title === ''
        ? dotPlot(first, options)
        : dotPanels(figure.facts.panels, options);
    }
    case 'period-strip':
      return periodStrip(figure.facts, options);
    case 'event-strip':
      return eventStrip(figure.facts, options);
    case 'steps':
      return stepsChart(figure.facts, options);
    case 'bar-table':
      throw new RangeError('a bar table has no drawing');
  }
}
