import { formatShare } from '../../text/numbers.ts';
import type { Finding } from './finding.ts';

const LOWEST = '不合格';

/**
 * 「“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后」. Where the lowest grade was given for
 * absence only, those absent count as it.
 */
export const shareRange: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'share-bar') return undefined;
  const shares = figure.facts.rows.flatMap(({ label, parts, outlined, total }) => {
    const graded = parts.find(({ name }) => name === LOWEST)?.count;
    const absent = outlined.find(({ name }) => name === '应评未评')?.count;
    const count = graded ?? absent;
    return count === undefined ? [] : [{ label: label.replace(/[省市]$/, ''), count, total }];
  });
  shares.sort((a, b) => a.count / a.total - b.count / b.total);
  const [low, high] = [shares[0], shares.at(-1)];
  if (low === undefined || high === undefined || low === high) return undefined;
  const share = ({ count, total }: typeof low) => formatShare(count, total);
  return `“${LOWEST}”从${low.label}的${share(low)}到${high.label}的${share(high)}：口径不同，不能排先后`;
};
