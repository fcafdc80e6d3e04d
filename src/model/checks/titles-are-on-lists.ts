import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import { type ChainCheck, deviations } from '../chain/deviation.ts';
import { isRowOf, listRows, noticeDay } from '../chain/list-units.ts';
import { namesOnDay } from '../chain/names-on-day.ts';
import { stated } from '../support/recipient.ts';
import { currentProblem } from './row-problems.ts';

const CITED = [
  ['noticeId', '公示'],
  ['announcementId', '公布'],
] as const;

/** The 公示 and 公布 that a title names list its space: `title-list`. */
export const titlesAreOnLists: ChainCheck = (edition) => {
  const titles = knownDataset(edition.datasets, 'titles');
  if (titles === undefined) return [];
  const notices = new Map(edition.notices.map((folder) => [folder.id, folder]));
  return asOf(titles, edition.today).entries.flatMap((entry) => {
    const { spaceId } = entry.row;
    return CITED.flatMap(([key, word]) => {
      const folder = notices.get(stated(entry.row[key]) ?? '');
      if (folder?.list === undefined || spaceId === null) return [];
      const day = noticeDay(folder);
      if (listRows(folder).some((row) => isRowOf(edition, row, spaceId, day))) return [];
      const name = namesOnDay(edition, spaceId, day)?.name;
      // A space that no directory held is an id of nothing.
      if (name === undefined) return [];
      const problems = currentProblem(titles, entry, key, {
        rule: 'title-list',
        message: `所依的${word}「${folder.id}」名单上没有「${name}」（${spaceId}）`,
        hint: `核对空间编号和${word}编号；没有经过${word}的，这一格空着`,
      });
      return deviations(problems, [
        { object: 'titles', id: entry.row.id },
        { object: `notices/${folder.id}`, id: spaceId },
      ]);
    });
  });
};
