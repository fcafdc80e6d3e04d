import type { SlopeFacts } from '../../charts/slope-plot.ts';
import { roundDocument, type RoundFolder } from '../../data/rounds.ts';
import type { SiteData } from '../site/site-data.ts';
import { yearOf } from './pair-facts.ts';
import { areComparable, rankColumns, type RankedRound, rankedRounds } from './ranked-rounds.ts';
import type { FigureWords } from './round-figures.ts';
import { roundSpaces } from './round-spaces.ts';

/** Ranks over the rounds as a drawing, and the rounds that they stand in. */
export interface RankHistory {
  readonly facts: SlopeFacts;
  readonly words: FigureWords;
  readonly rounds: readonly RoundFolder[];
}

/** The most rounds in one drawing, the newest. */
const MOST_ROUNDS = 6;
/** So many of the newest ranking are followed back. */
const FIRST = 10;
/** So far down are their former ranks drawn. */
const MOST_RANKS = 30;

/** The ranks of one space over the rounds of its office; undefined with fewer than two. */
export function rankHistory(site: SiteData, spaceId: string): RankHistory | undefined {
  const held = rankedRounds(site).filter(({ ranks }) => ranks.has(spaceId));
  const [first, last] = [held[0], held.at(-1)];
  if (held.length < 2 || first === undefined || last === undefined) return undefined;
  const rounds = sameOffice(site, last)
    .filter(({ folder }) => yearIn(folder) >= yearIn(first.folder))
    .filter(({ ranks, folder }) => ranks.has(spaceId) || folder.kind === last.folder.kind)
    .slice(-MOST_ROUNDS);
  const ranks = rounds.map((round) => round.ranks.get(spaceId) ?? null);
  const said = rounds.map((round, index) => {
    const rank = ranks[index] ?? null;
    if (rank === null) return `${yearOf(round.folder)}没有名次`;
    return `${yearOf(round.folder)}${round.of}家里第${rank}名${change(site, rounds, ranks, index)}`;
  });
  const facts = {
    columns: rankColumns(site, rounds),
    // One alone needs no name.
    rows: [{ label: '', ranks }],
    most: Math.max(...rounds.map((round) => round.last)),
  };
  return {
    facts,
    words: {
      title: said.join('；'),
      measure: '名次，第1名在上，最后一名在下',
      note: `名次是相对的：别家变了，自己不变也会升降。${gapNote(facts)}`,
    },
    rounds: rounds.map(({ folder }) => folder),
  };
}

/** The first of the newest ranking over the rounds before; undefined with fewer than two rankings. */
export function firstOverRounds(site: SiteData): RankHistory | undefined {
  const newest = rankedRounds(site).findLast(({ of }) => of > 0);
  if (newest === undefined) return undefined;
  const rounds = sameOffice(site, newest)
    .filter(({ of, folder }) => of > 0 || folder.kind === newest.folder.kind)
    .slice(-MOST_ROUNDS);
  const shown = rounds.slice(rounds.findIndex(({ of }) => of > 0));
  const before = shown.findLast(({ of, folder }) => of > 0 && folder.id !== newest.folder.id);
  if (before === undefined) return undefined;
  const ids = [...newest.ranks]
    .sort(([, a], [, b]) => a - b)
    .slice(0, FIRST)
    .map(([id]) => id);
  const spaceOf = roundSpaces(site, site.today);
  const rows = ids.map((id) => ({
    label: spaceOf(id).name,
    ranks: shown.map(({ ranks }) => ranks.get(id) ?? null),
  }));
  const stayed = ids.filter((id) => (before.ranks.get(id) ?? Infinity) <= ids.length).length;
  const last = Math.max(...rows.flatMap(({ ranks }) => ranks.filter((rank) => rank !== null)));
  const most = Math.min(MOST_RANKS, last);
  const unlike = areComparable(site, before.folder, newest.folder)
    ? ''
    : `${yearOf(before.folder)}的方法不同。`;
  const facts = { columns: rankColumns(site, shown), rows, most };
  return {
    facts,
    words: {
      title: `${yearOf(newest.folder)}的前${ids.length}名，${stayed}家在${yearOf(before.folder)}也是前${ids.length}名`,
      measure: '名次，第1名在上',
      note: `${unlike}${most < last ? `横线以下是第${most + 1}名和以后。` : ''}${gapNote(facts)}`,
    },
    rounds: shown.map(({ folder }) => folder),
  };
}

/** The rounds of the office of one, of its series where it has one, up to its year. */
function sameOffice(site: SiteData, { folder }: RankedRound): RankedRound[] {
  const { authority, series, year } = roundDocument(folder);
  return rankedRounds(site).filter(({ folder: each }) => {
    const other = roundDocument(each);
    const isOfSeries = series == null || other.series === series;
    return other.authority === authority && isOfSeries && other.year <= year;
  });
}

function yearIn(folder: RoundFolder): number {
  return roundDocument(folder).year;
}

/** 「，比2025年度降3名」; '' where there is no rank before that may be compared. */
function change(
  site: SiteData,
  rounds: readonly RankedRound[],
  ranks: readonly (number | null)[],
  index: number,
): string {
  const [before, now] = [rounds[index - 1], rounds[index]];
  const [then, today] = [ranks[index - 1], ranks[index]];
  if (before === undefined || now === undefined || then == null || today == null) return '';
  if (!areComparable(site, before.folder, now.folder)) return '';
  const up = then - today;
  return `，比${yearOf(before.folder)}${up === 0 ? '不变' : up > 0 ? `升${up}名` : `降${-up}名`}`;
}

/** Why a line does not go on, where one does not. */
function gapNote({ columns, rows }: SlopeFacts): string {
  const hasGap = rows.some(({ ranks }) => ranks.includes(null));
  const isBroken = columns.some((column) => column.break !== '');
  return (
    (hasGap ? '没有名次的一次断开。' : '') + (isBroken ? '方法不同的两次不连线，名次不能比。' : '')
  );
}
