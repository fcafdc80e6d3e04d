import type { ComputedRound } from '../../data/rounds.ts';
import { awardsOf } from '../chain/earlier-awards.ts';
import { namesOnDay } from '../chain/names-on-day.ts';
import type { SiteData } from '../site/site-data.ts';

/**
 * Looks up in which year a unit of a round, or its operator, was granted the reward of the round
 * before its data were frozen: also one whose title has expired since. The item is that of the
 * notices that name the round, 优秀称号 without any.
 */
export function rewardedBefore(
  { edition }: Pick<SiteData, 'edition'>,
  { id, method }: ComputedRound,
): (spaceId: string) => string | undefined {
  const notices = edition.notices.filter(({ notice }) => notice.round === id);
  const item = notices.map(({ notice }) => notice.item).find(Boolean) ?? '优秀称号';
  return (spaceId) => {
    const names = namesOnDay(edition, spaceId, method.frozenOn);
    const keys = [...(names?.operators ?? []), ...(names?.codes ?? [])];
    const earlier = awardsOf(edition, item, spaceId, keys).find(
      ({ row }) => row.actedOn < method.frozenOn,
    );
    return earlier?.row.actedOn.slice(0, 4);
  };
}
