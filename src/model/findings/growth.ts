import { countWord } from '../../text/chinese-numerals.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import type { Finding } from './finding.ts';

/** 「四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到」, of the first line. */
export const growth: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'line') return undefined;
  const { series, gaps, unit } = figure.facts;
  const [line] = series;
  const [first, last] = [line?.points[0], line?.points.at(-1)];
  if (line === undefined || first === undefined || last === undefined || first === last) return undefined;
  const years = Number(last.period.slice(0, 4)) - Number(first.period.slice(0, 4));
  if (years < 1 || first.value <= 0) return undefined;
  const what = line.name.replace(/数$/, '');
  const missing =
    gaps.length === 0 ? '' : `，${gaps.map(({ period }) => `${period}年`).join('、')}单独的数未查到`;
  const range = `${what}由${first.value}${unit}到${last.value}${unit}`;
  return `${countWord(years)}年${changeWord(last.value / first.value)}：${range}${missing}`;
};

function changeWord(ratio: number): string {
  if (ratio >= 1.9 && ratio < 2) return '接近翻番';
  if (ratio >= 2 && ratio < 2.1) return '翻了一番';
  if (ratio === 1) return '没有变化';
  const percent = roundHalfUp(Math.abs(ratio - 1) * 100, 0);
  return ratio > 1 ? `增加${percent}%` : `减少${percent}%`;
}
