import { percent } from '../../charts/survival.ts';
import type { Finding } from './finding.ts';

/** 「入驻满3年的企业，估计77.3%没有注销或吊销」, of the last day that can be told. */
export const survival: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'survival') return undefined;
  const last = figure.facts.marks.findLast(({ estimate }) => estimate !== undefined);
  if (last?.estimate === undefined) return undefined;
  const share = last.estimate.survival;
  if (share === 1) return `入驻${last.label}，没有一家注销或吊销`;
  return `入驻${last.label}的企业，估计${percent(share)}没有注销或吊销`;
};
