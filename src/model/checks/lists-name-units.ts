import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { problemAt } from '../../data/table.ts';
import { type ChainCheck, type Deviation, deviations } from '../chain/deviation.ts';
import { isWithdrawn, listRows, noticeDay, rowName } from '../chain/list-units.ts';
import { identityKeys, nameKey, namesOnDay } from '../chain/names-on-day.ts';
import { stated } from '../support/recipient.ts';

/**
 * 名称 and 运营主体 of a list are those of the unit of that 编号 in the directory of the day, or
 * known variants of them: `notice-list`. A notice that was taken back is left alone.
 */
export const listsNameUnits: ChainCheck = (edition) =>
  edition.notices
    .filter((folder) => !isWithdrawn(folder, edition.today))
    .flatMap((folder) => nameDeviations(edition, folder));

function nameDeviations(edition: Edition, folder: NoticeFolder): Deviation[] {
  const { list, id } = folder;
  const day = noticeDay(folder);
  if (list === undefined) return [];
  return listRows(folder).flatMap((entry) => {
    const { row } = entry;
    const spaceId = stated(row.id);
    const known = spaceId === undefined ? undefined : namesOnDay(edition, spaceId, day);
    if (spaceId === undefined || known === undefined) return [];
    const problems = [];
    if (!known.names.has(nameKey(row.name))) {
      problems.push(
        problemAt(list, entry, 'name', {
          rule: 'notice-list',
          message: `编号「${spaceId}」在名录里是「${known.name}」，名单上写的是「${row.name}」`,
          hint: `改成「${known.name}」，或核对编号；这一名称确实用过的，登记在曾用名或terms/aliases.csv`,
        }),
      );
    }
    const operator = stated(row.operator);
    const isKnown =
      operator === undefined ||
      known.operators.size === 0 ||
      known.operators.has(nameKey(operator)) ||
      identityKeys(edition, operator, undefined).some((key) => known.codes.has(key));
    if (!isKnown) {
      const right = known.operator ?? '';
      problems.push(
        problemAt(list, entry, 'operator', {
          rule: 'notice-list',
          message: `「${spaceId}」当时的运营主体是「${right}」，名单上写的是「${operator}」`,
          hint: `改成「${right}」；名录没有跟上的先发新的一版，写法不同的登记在terms/aliases.csv`,
        }),
      );
    }
    return deviations(problems, [
      { object: `notices/${id}`, id: rowName(entry) },
      { object: 'spaces', id: spaceId },
    ]);
  });
}
