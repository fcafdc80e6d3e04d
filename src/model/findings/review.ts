import type { Finding } from './finding.ts';

/**
 * 「一次复核取消135家：国家备案众创空间由2386家减为2251家」, when before − cancelled = after, all three
 * exact numbers.
 */
export const review: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'bar-table') return undefined;
  const { bars: all, unit } = figure.facts;
  const bars = all.filter(({ text }) => /^[\d.]+$/.test(text));
  const before = bars.find(({ label }) => label.includes('复核前'));
  const after = bars.find(({ label }) => label.includes('复核后'));
  if (before === undefined || after === undefined) return undefined;
  const cancelled = bars.find(
    ({ label, value }) => label.includes('取消') && before.value - value === after.value,
  );
  if (cancelled === undefined) return undefined;
  const what = before.label.replace(/数?（复核前）$/, '');
  return `一次复核取消${cancelled.value}${unit}：${what}由${before.value}${unit}减为${after.value}${unit}`;
};
