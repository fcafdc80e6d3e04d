import { countWord } from '../../text/chinese-numerals.ts';
import { formatPeriod } from '../../text/dates.ts';
import { formatNumber, roundHalfUp } from '../../text/numbers.ts';
import type { LineFacts } from '../../charts/line-plot.ts';
import { gapInWords, innerGaps } from '../figures/line-gaps.ts';
import type { Finding } from './finding.ts';

/**
 * 「四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到」, of the first line. None when its
 * ends are not whole years apart, or when one of them is only a bound (超过, 约).
 */
export const growth: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'line') return undefined;
  const [line] = figure.facts.series;
  const [first, last] = [line?.points[0], line?.points.at(-1)];
  if (line === undefined || first === undefined || last === undefined) return undefined;
  const years = Number(last.period.slice(0, 4)) - Number(first.period.slice(0, 4));
  const isWholeYears = years >= 1 && first.period.slice(4) === last.period.slice(4);
  const isExact = first.qualifier === undefined && last.qualifier === undefined;
  if (!isWholeYears || !isExact || first.value <= 0) return undefined;
  const { unit } = figure.facts;
  const [from, to] = [formatNumber(first.value), formatNumber(last.value)];
  const range = `${line.name.replace(/数$/, '')}由${from}${unit}到${to}${unit}`;
  const said = `${countWord(years)}年${changeWord(last.value / first.value)}：${range}`;
  return [said, ...missingInWords(figure.facts, line)].join('，');
};

function changeWord(ratio: number): string {
  if (ratio >= 1.9 && ratio < 2) return '接近翻番';
  if (ratio >= 2 && ratio < 2.1) return '翻了一番';
  if (ratio === 1) return '没有变化';
  const change = Math.abs(ratio - 1) * 100;
  const percent = roundHalfUp(change, change < 1 ? 1 : 0);
  if (percent === '0.0') return '几乎没有变化';
  return ratio > 1 ? `增加${percent}%` : `减少${percent}%`;
}

/** The periods that the line skips, those of one cause together. */
function missingInWords({ periods, gaps }: LineFacts, line: LineFacts['series'][number]): string[] {
  const missing = innerGaps(periods, line.points).map(
    (period) => gaps.find((gap) => gap.period === period) ?? { period, label: '没有' },
  );
  const labels = [...new Set(missing.map(({ label }) => label))];
  return labels.map((label) => {
    const ofLabel = missing.filter((gap) => gap.label === label).map(({ period }) => period);
    return gapInWords({ when: ofLabel.map(formatPeriod).join('、'), label });
  });
}
