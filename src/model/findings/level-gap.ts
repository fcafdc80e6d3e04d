import { sumDecimal } from '../../text/numbers.ts';
import type { Finding } from './finding.ts';

/**
 * 「国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元」, smallest first. None when a place has two
 * amounts of a level, an amount is not exact, or the lower level gives more.
 */
export const levelGap: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'dots') return undefined;
  const [panel, ...others] = figure.facts.panels;
  if (panel === undefined || others.length > 0) return undefined;
  const gaps = panel.rows.flatMap(({ label, dots }) => {
    const [national, provincial] = ['国家级', '省级'].map((level) =>
      dots.filter((dot) => dot.label === level),
    );
    const both = [...(national ?? []), ...(provincial ?? [])];
    if (national?.length === 0 || provincial?.length === 0) return [];
    const isClear = both.length === 2 && both.every(({ valueLabel }) => valueLabel === undefined);
    const [high = 0, low = 0] = both.map(({ value }) => value);
    const gap = Number(sumDecimal([high, -low]));
    return [{ place: label.replace(/[省市]$/, ''), gap: isClear ? gap : Number.NaN }];
  });
  if (gaps.length < 2 || gaps.some(({ gap }) => !(gap >= 0))) return undefined;
  gaps.sort((a, b) => a.gap - b.gap);
  return `国家级与省级的奖励差：${gaps.map(({ place, gap }) => `${place}${gap}${panel.unit}`).join('，')}`;
};
