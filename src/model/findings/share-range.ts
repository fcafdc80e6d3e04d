import { formatShare } from '../../text/numbers.ts';
import type { ShareFacts } from '../../charts/share-bar.ts';
import type { Finding } from './finding.ts';

const LOWEST = '不合格';

/**
 * 「“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后」, of the rows that print this grade: what
 * became of units that were due and absent is not known from their number.
 */
export const shareRange: Finding = ({ reading: { figure } }) => {
  if (figure.chart !== 'share-bar') return undefined;
  const { rows } = figure.facts;
  const shares = rows.flatMap((row) => {
    const count = row.parts.find(({ name }) => name === LOWEST)?.count;
    return count === undefined ? [] : [{ name: nameOf(row, rows), count, total: row.total }];
  });
  shares.sort((a, b) => a.count / a.total - b.count / b.total);
  const [low, high] = [shares[0], shares.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const [least, most] = [low, high].map(({ count, total }) => formatShare(count, total));
  if (least === most) return undefined;
  return `“${LOWEST}”从${low.name}的${least}到${high.name}的${most}：口径不同，不能排先后`;
};

/** The place, with its year and object where several rows are of one place. */
function nameOf(
  { label, sublabel = '' }: ShareFacts['rows'][number],
  rows: ShareFacts['rows'],
): string {
  const place = label.replace(/[省市]$/, '');
  return rows.filter((row) => row.label === label).length > 1 ? `${place}${sublabel}` : place;
}
