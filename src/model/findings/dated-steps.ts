import type { Finding } from './finding.ts';

/** 「7个环节里，写明日子的只有一个：每年3月1日前」. */
export const datedSteps: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'steps') return undefined;
  const { steps } = figure.facts;
  if (steps.length < 2) return undefined;
  const dated = steps.filter(({ emphasised }) => emphasised);
  const [only] = dated;
  if (only === undefined) return `${steps.length}个环节，没有一个写明日子`;
  if (dated.length > 1) return undefined;
  return `${steps.length}个环节里，写明日子的只有一个：${only.label}，${only.detail}`;
};
