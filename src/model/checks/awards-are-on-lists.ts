import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import { type ChainCheck, deviations } from '../chain/deviation.ts';
import { isRowOf, listRows, noticeDay, rowKeys } from '../chain/list-units.ts';
import { identityKeys } from '../chain/names-on-day.ts';
import { creditCodeOf, stated } from '../support/recipient.ts';
import { currentProblem } from './row-problems.ts';

/**
 * A 批准 that cites a notice is on its list by space, operator or name, and one of those rows has
 * its amount; a blank amount on either side is not compared: `award-list`.
 */
export const awardsAreOnLists: ChainCheck = (edition) => {
  const support = knownDataset(edition.datasets, 'support');
  if (support === undefined) return [];
  const notices = new Map(edition.notices.map((folder) => [folder.id, folder]));
  return asOf(support, edition.today).entries.flatMap((entry) => {
    const { row } = entry;
    const folder = row.act === '批准' ? notices.get(stated(row.noticeId) ?? '') : undefined;
    if (folder?.list === undefined || row.recipient === null) return [];
    const day = noticeDay(folder);
    const spaceId = stated(row.spaceId);
    const keys = new Set(identityKeys(edition, row.recipient, creditCodeOf(row)));
    const mine = listRows(folder).filter(
      (listed) =>
        (spaceId !== undefined && isRowOf(edition, listed, spaceId, day)) ||
        rowKeys(edition, listed, day).some((key) => keys.has(key)),
    );
    const sides = [
      { object: 'support', id: row.id },
      { object: `notices/${folder.id}`, id: spaceId ?? row.recipient },
    ];
    if (mine.length === 0) {
      const about = {
        rule: 'award-list' as const,
        message: `所依的「${folder.id}」名单上没有「${row.recipient}」，它运营的空间也不在上面`,
        hint: '核对公示编号、受助单位和空间编号；没有经过公示的，这一格空着；确有决定的，在terms/exceptions.csv写明',
      };
      return deviations(currentProblem(support, entry, 'noticeId', about), sides);
    }
    const listed = mine.map((each) => each.row.amount);
    const { amount } = row;
    if (typeof amount !== 'number' || listed.some((each) => typeof each !== 'number')) return [];
    if (listed.includes(amount)) return [];
    const about = {
      rule: 'award-list' as const,
      message: `批准${entry.cells['amount'] ?? ''}元，「${folder.id}」名单上是${listed.join('元、')}元`,
      hint: '核对两处的金额；记录错了的，在errata.csv里更正；确有决定的，在terms/exceptions.csv写明',
    };
    return deviations(currentProblem(support, entry, 'amount', about), sides);
  });
};
