import type { DotPanel } from '../../charts/dots.ts';
import type { Finding } from './finding.ts';

/**
 * 「浙江写100个工位、租3年；福州写30个工位、租5年」: two places of which each writes more of something.
 * Without such a pair the span of each panel: 「各地的门槛：面积从500到3000平方米」. Panels whose rows have
 * no common unit say nothing.
 */
export const thresholds: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'dots') return undefined;
  const panels = figure.facts.panels.filter(({ title, unit }) => title !== '' && unit !== '');
  const spans = panels.flatMap(spanOf);
  return (
    oppositePair(panels) ?? (spans.length === 0 ? undefined : `各地的门槛：${spans.join('，')}`)
  );
};

/** A place's single exact demand in a panel. */
interface Demand {
  readonly value: number;
  readonly words: string;
}

function oppositePair(panels: readonly DotPanel[]): string | undefined {
  for (const [index, panel] of panels.entries()) {
    for (const other of panels.slice(index + 1)) {
      for (const [first, second] of pairsOf(panel)) {
        const [a, b] = [demandOf(panel, first), demandOf(panel, second)];
        const [c, d] = [demandOf(other, first), demandOf(other, second)];
        if (!a || !b || !c || !d || !(a.value > b.value && c.value < d.value)) continue;
        return [
          `${shortName(first)}写${a.words}、${c.words}`,
          `${shortName(second)}写${b.words}、${d.words}`,
        ].join('；');
      }
    }
  }
  return undefined;
}

/** Every two places of a panel in both orders. */
function pairsOf({ rows }: DotPanel): [string, string][] {
  const labels = rows.map(({ label }) => label);
  return labels.flatMap((first) =>
    labels.filter((second) => second !== first).map((second): [string, string] => [first, second]),
  );
}

function demandOf({ title, unit, rows }: DotPanel, place: string): Demand | undefined {
  const row = rows.find(({ label }) => label === place);
  const [dot, ...others] = row?.dots ?? [];
  if (row === undefined || dot === undefined || others.length > 0 || row.range) return undefined;
  const amount = dot.valueLabel ?? `${dot.value}${unit}`;
  if (!/^\d/.test(amount)) return undefined;
  const isTerm = title.endsWith('期') && /[年月天日]$/.test(amount);
  const words = isTerm ? title.slice(0, -1) + amount : amount + title;
  return { value: dot.value, words };
}

function spanOf({ title, unit, rows }: DotPanel): string[] {
  const values = rows.flatMap(({ dots, range }) => [
    ...dots.map(({ value }) => value),
    ...(range ?? []),
  ]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length < 2 || low === high ? [] : [`${title}从${low}到${high}${unit}`];
}

function shortName(place: string): string {
  return place.replace(/[省市]$/, '');
}
