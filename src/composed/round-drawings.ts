import { distributionChart } from '../charts/distribution.ts';
import { rankIntervalChart } from '../charts/rank-interval.ts';
import { scoreComposition } from '../charts/score-composition.ts';
import { totalIncrement } from '../charts/total-increment.ts';
import type { ChartOptions } from '../charts/frame.ts';
import type { Svg } from '../charts/svg.ts';
import {
  type FigureWords,
  compositionFigure,
  intervalFigure,
  spreadFigure,
  totalIncrementFigure,
} from '../model/evaluation/round-figures.ts';
import { disclosureOf } from '../model/evaluation/kept-back.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';

/** A drawing of a round's page. */
export interface RoundDrawing {
  readonly name: string;
  readonly words: FigureWords;
  /** The file of its numbers, within the folder of the round. */
  readonly numbers: string;
  readonly draw: (options: ChartOptions) => Svg;
}

/**
 * The drawings of a round in the order of its page. Those that show scores stand only where scores
 * are published, those that show ranks where ranks are; none without units.
 */
export function roundDrawings(report: RoundReport): RoundDrawing[] {
  if (report.units.length === 0) return [];
  const { hasRanks, hasScores } = disclosureOf(report.method);
  const intervals = intervalFigure(report);
  const composition = compositionFigure(report);
  const scatter = totalIncrementFigure(report);
  const spread = spreadFigure(report);
  const all: (RoundDrawing | false)[] = [
    hasRanks &&
      intervals.rows.length > 0 && {
        name: 'intervals',
        words: intervals.words,
        numbers: 'ranking.csv',
        draw: (options) => rankIntervalChart(intervals, options),
      },
    hasRanks &&
      hasScores && {
        name: 'composition',
        words: composition.words,
        numbers: 'ranking.csv',
        draw: (options) => scoreComposition(composition, options),
      },
    hasScores && {
      name: 'total-increment',
      words: scatter.words,
      numbers: 'ranking.csv',
      draw: (options) => totalIncrement(scatter, options),
    },
    spread.rows.length > 0 && {
      name: 'indicators',
      words: spread.words,
      numbers: 'figures/indicators.csv',
      draw: (options) => distributionChart(spread, options),
    },
  ];
  return all.filter((each) => each !== false);
}
