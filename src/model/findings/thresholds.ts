import type { DotPanelFacts } from '../figures/figure.ts';
import type { Finding } from './finding.ts';

/** 「面积从500到3000平方米，工位从30到100个」: the span of each panel. */
export const thresholds: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'dots') return undefined;
  const spans = figure.facts.panels.flatMap(spanOf);
  return spans.length === 0 ? undefined : `各地的门槛：${spans.join('，')}`;
};

function spanOf({ title, unit, rows }: DotPanelFacts): string[] {
  const values = rows.flatMap(({ dots, range }) => [...dots.map(({ value }) => value), ...(range ?? [])]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length < 2 || low === high ? [] : [`${title}从${low}到${high}${unit}`];
}
