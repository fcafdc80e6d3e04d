import { divisionName } from '../../schemas/division.ts';
import type { Finding } from './finding.ts';

/** 「奖励标准：徐州20至50万元，浙江50万元」: the span of the amounts of each place. */
export const rewardsByPlace: Finding = ({ site, reading: { figure, drawn }, day }) => {
  if (figure.chart !== 'bar-table') return undefined;
  const provisions = new Map(site.rows('provisions', day).map(({ row }) => [row.id, row.policyId]));
  const policies = new Map(site.policies.map((policy) => [policy.id, policy.frontmatter]));
  const byPlace = new Map<string, number[]>();
  drawn.forEach(({ row }, index) => {
    const policy = policies.get(provisions.get(String(row['provisionId'])) ?? '');
    const division = policy?.division;
    const place = typeof division === 'string' ? divisionName(division, day) : undefined;
    const value = figure.facts.bars[index]?.value;
    if (place === undefined || value === undefined) return;
    const name = place.replace(/[省市]$/, '');
    byPlace.set(name, [...(byPlace.get(name) ?? []), value]);
  });
  if (byPlace.size < 2) return undefined;
  const spans = [...byPlace].map(([place, values]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return `${place}${low === high ? low : `${low}至${high}`}${figure.facts.unit}`;
  });
  return `奖励标准：${spans.join('，')}`;
};
