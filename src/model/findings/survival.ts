import { percent } from '../../charts/survival.ts';
import type { Finding } from './finding.ts';

/** A share of fewer firms observed so long leads no headline: one more or fewer would turn it over. */
const LEAST_AT_RISK = 10;

/**
 * 「入驻满3年的企业，估计77.3%没有注销或吊销」, of the last day until which enough were observed; of too few
 * their numbers.
 */
export const survival: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'survival') return undefined;
  const { marks, n, events } = figure.facts;
  const told = marks.filter(({ estimate }) => estimate !== undefined);
  const last = told.findLast(({ atRisk }) => atRisk >= LEAST_AT_RISK);
  if (told.length === 0) return undefined;
  if (last?.estimate === undefined) {
    const ended = events === 0 ? '没有一家' : `${events}家次`;
    return `入驻的${n}家次里，${ended}注销或吊销；观察满1年的不到${LEAST_AT_RISK}家，百分比仅供参考`;
  }
  const share = last.estimate.survival;
  if (share === 1) return `入驻${last.label}，没有一家注销或吊销`;
  return `入驻${last.label}的企业，估计${percent(share)}没有注销或吊销`;
};
