import type { SlopeFacts } from '../../charts/slope-plot.ts';
import type { SiteData } from '../site/site-data.ts';
import { yearOf } from './pair-facts.ts';
import { pairUnits } from './pair-units.ts';
import type { FigureWords } from './round-figures.ts';
import type { RoundPair } from './round-pairs.ts';

/** So many ranks are drawn one by one; the rest lies below a line. */
const MOST_RANKS = 30;

/** The ranks of the units of two rounds as lines from the one to the other. */
export interface RankSlope {
  readonly facts: SlopeFacts;
  readonly words: FigureWords;
}

/** The slope of two rounds; undefined where ranks are not published by both or cannot be compared. */
export function rankSlope(site: SiteData, pair: RoundPair): RankSlope | undefined {
  const { measure, lines } = pairUnits(site, pair);
  if (measure !== 'ranks') return undefined;
  const rows = lines.map(({ space, before, now }) => ({
    label: space.name,
    ranks: [rankIn(before), rankIn(now)],
  }));
  const all = rows.flatMap(({ ranks }) => ranks.filter((rank) => rank !== null));
  const last = Math.max(0, ...all);
  if (last === 0) return undefined;
  const most = Math.min(MOST_RANKS, last);
  const drawn = rows.filter(({ ranks }) => ranks.some((rank) => rank !== null && rank <= most));
  const both = drawn.flatMap(({ ranks: [then, today] }) =>
    then == null || today == null ? [] : [then - today],
  );
  const count = (test: (by: number) => boolean) => both.filter(test).length;
  const columnOf = (round: RoundPair['now'], index: 0 | 1) => ({
    ...{ label: yearOf(round), break: '' },
    detail: `${rows.filter(({ ranks }) => ranks[index] !== null).length}家`,
  });
  const range = most < last ? `进过前${most}名的${drawn.length}家里，` : '';
  return {
    facts: { columns: [columnOf(pair.before, 0), columnOf(pair.now, 1)], rows: drawn, most },
    words: {
      title:
        `${range}名次上升${count((by) => by > 0)}家，` +
        `下降${count((by) => by < 0)}家，不变${count((by) => by === 0)}家`,
      measure: `名次，第1名在上；左边${yearOf(pair.before)}，右边${yearOf(pair.now)}`,
      note:
        (most < last
          ? `只画有一次在前${most}名的；横线以下是第${most + 1}名和以后，不分名次。`
          : '') + '空心的圆点是只有一次名次的。',
    },
  };
}

function rankIn(words: string | undefined): number | null {
  const [digits] = /\d+/.exec(words ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}
