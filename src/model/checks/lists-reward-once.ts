import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { problemAt } from '../../data/table.ts';
import { formatDate } from '../../text/dates.ts';
import { joinSite } from '../site/join-site.ts';
import { type ChainCheck, type Deviation, deviations } from '../chain/deviation.ts';
import { awardsOf } from '../chain/earlier-awards.ts';
import { isWithdrawn, listRows, noticeDay, rowKeys, rowName } from '../chain/list-units.ts';
import { onceRewards } from '../repeats/repeat-record.ts';
import { stated } from '../support/recipient.ts';
import { rulesOf, spaceDivisions } from '../support/rules-of-record.ts';

/**
 * A notice with `item` lists no money for a unit whose operator or space was granted that item
 * before, where a rule in force on either day gives it once: `award-repeated`. The register itself
 * holds repeats as D5; a list does not propose them.
 */
export const listsRewardOnce: ChainCheck = (edition) =>
  edition.notices
    .filter((folder) => folder.notice.item && !isWithdrawn(folder, edition.today))
    .flatMap((folder) => repeatedRewards(edition, folder));

function repeatedRewards(edition: Edition, folder: NoticeFolder): Deviation[] {
  const { notice, list } = folder;
  const item = notice.item ?? '';
  if (list === undefined) return [];
  const proposal = edition.notices.find(({ id }) => id === notice.follows);
  const own = new Set([folder.id, ...(proposal === undefined ? [] : [proposal.id])]);
  // A 公布 carries on its 公示: what was granted in between comes from the same proposal.
  const before = noticeDay(proposal?.notice.kind === '公示' ? proposal : folder);
  const divisions = spaceDivisions(joinSite(edition));
  const isOnceOn = (day: string, division: string | undefined) =>
    rulesOf(edition.rules, { actedOn: day, division }).some(
      (file) => onceRewards(file, item).length > 0,
    );
  return listRows(folder).flatMap((entry) => {
    const { amount, id } = entry.row;
    if (typeof amount !== 'number' || amount <= 0) return [];
    const spaceId = stated(id);
    const keys = rowKeys(edition, entry, noticeDay(folder));
    const division = stated(entry.row.division) ?? divisions.get(spaceId ?? '');
    const awarded = awardsOf(edition, item, spaceId, keys).find(
      ({ row }) =>
        row.actedOn < before &&
        !own.has(row.noticeId ?? '') &&
        (isOnceOn(before, division) || isOnceOn(row.actedOn, division)),
    );
    if (awarded === undefined) return [];
    const { row } = awarded;
    const whose = row.spaceId === spaceId ? `「${entry.row.name}」` : `「${row.recipient}」`;
    const was = typeof row.amount === 'number' ? `${awarded.cells['amount'] ?? ''}元` : '';
    const problems = [
      problemAt(list, entry, 'amount', {
        rule: 'award-repeated',
        message: `${whose}${formatDate(row.actedOn)}已获过「${item}」奖励${was}，这一项只奖励一次`,
        hint: `那一条是support的「${row.id}」。金额空着，在备注里写明以前获过；确有规定再给的，在terms/exceptions.csv写明`,
      }),
    ];
    return deviations(problems, [
      { object: `notices/${folder.id}`, id: rowName(entry) },
      { object: 'support', id: row.id },
    ]);
  });
}
