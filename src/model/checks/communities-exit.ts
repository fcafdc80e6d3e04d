import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import { failedTwice } from '../communities/community-reviews.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';

/**
 * A community that failed two reviews in a row has left (江苏 150号 三（二）): `community-exit` at the
 * row of the newest version whose status contradicts the reviews.
 */
export const communitiesExit: Check = (edition) => {
  const communities = knownDataset(edition.datasets, 'communities');
  const reviews = knownDataset(edition.datasets, 'community-reviews');
  if (communities === undefined || reviews === undefined) return [];
  const held = asOf(reviews, edition.today).entries.map(({ row }) => row);
  return asOf(communities, edition.today).entries.flatMap((entry) => {
    const { id, status } = entry.row;
    if (status !== '备案试点' && status !== '已认定') return [];
    const years = failedTwice(held.filter(({ communityId }) => communityId === id));
    if (years === undefined) return [];
    return currentProblem(communities, entry, 'status', {
      rule: 'community-exit',
      message: `${years.join('、')}两次考核都未通过，状态却是「${status}」`,
      hint: '连续两次未通过的应退出：状态改为「已退出」，或核对考核结论',
    });
  });
};
