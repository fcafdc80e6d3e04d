import type { Finding } from './finding.ts';

/** 「有日期的16场活动：13场来访与交流，3场面向创业者」. */
export const occasions: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'day-strip' || figure.facts.shows !== 'events') return undefined;
  const { kinds, occasions: counts } = figure.facts;
  const total = counts.open + counts.filled;
  if (total === 0 || counts.open === 0 || counts.filled === 0) return undefined;
  if (kinds.open === '' || kinds.filled === '') return undefined;
  return `有日期的${total}场活动：${counts.open}场${kinds.open}，${counts.filled}场${kinds.filled}`;
};
