import type { Finding } from './finding.ts';

/** 「国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元」, smallest first. */
export const levelGap: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'dots') return undefined;
  const [panel] = figure.facts.panels;
  const gaps = (panel?.rows ?? []).flatMap(({ label, dots }) => {
    const national = dots.find((dot) => dot.label === '国家级')?.value;
    const provincial = dots.find((dot) => dot.label === '省级')?.value;
    return national === undefined || provincial === undefined
      ? []
      : [{ place: label.replace(/[省市]$/, ''), gap: national - provincial }];
  });
  if (gaps.length < 2) return undefined;
  gaps.sort((a, b) => a.gap - b.gap);
  return `国家级与省级的奖励差：${gaps.map(({ place, gap }) => `${place}${gap}${panel?.unit}`).join('，')}`;
};
