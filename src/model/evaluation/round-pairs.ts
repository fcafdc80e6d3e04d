import { roundDocument, type GivenRound, type RoundFolder } from '../../data/rounds.ts';
import type { SiteData } from '../site/site-data.ts';
import { previousRound } from './year-on-year.ts';

/** Two rounds of one kind and authority, the one after the other. */
export interface RoundPair {
  readonly before: RoundFolder;
  readonly now: RoundFolder;
}

/** A round with the one before it; undefined when there is none of its kind. */
export function pairOf({ edition }: Pick<SiteData, 'edition'>, now: RoundFolder) {
  const before =
    now.kind === 'computed'
      ? previousRound(edition.rounds, now)
      : previousGiven(edition.rounds, now);
  return before === undefined ? undefined : { before, now };
}

/**
 * A round beside each of those before it that has a page with it, the newest first: the four before it,
 * and the first of all. Any two of five rounds have a page; the pages of a long series grow with its rounds,
 * not with their pairs, and no later round takes the page of two earlier ones away.
 */
export function pairsOf(site: Pick<SiteData, 'edition'>, now: RoundFolder): RoundPair[] {
  const earlier: RoundFolder[] = [];
  for (let pair = pairOf(site, now); pair !== undefined; pair = pairOf(site, pair.before)) {
    earlier.push(pair.before);
  }
  const held = earlier.filter((_, at) => at < MOST_BEFORE || at === earlier.length - 1);
  return held.map((before) => ({ before, now }));
}

const MOST_BEFORE = 4;

/** Whether the earlier is the one right before the later. */
export function isNextPair(site: Pick<SiteData, 'edition'>, { before, now }: RoundPair): boolean {
  return pairOf(site, now)?.before.id === before.id;
}

/** The rounds that have one before them, the newest year first, each with all of its pairs. */
export function roundPairs(site: Pick<SiteData, 'edition'>): RoundPair[] {
  return site.edition.rounds
    .toSorted((a, b) => roundDocument(b).year - roundDocument(a).year)
    .flatMap((round) => pairsOf(site, round));
}

/** The folder of the page on which the two stand side by side. */
export function pairFolder({ before, now }: RoundPair): string {
  return `evaluations/${now.id}/compare/${before.id}`;
}

/** 「2025年度和2026年度两次评价对照」 */
export function pairTitle({ before, now }: RoundPair): string {
  return `${roundDocument(before).year}年度和${roundDocument(now).year}年度两次评价对照`;
}

/**
 * The list of the same office for the newest earlier year: of the same series, or, where neither
 * names one, called the same but for its year.
 */
function previousGiven(rounds: readonly RoundFolder[], { round }: GivenRound) {
  return rounds
    .filter((each) => each.kind === 'given')
    .filter(({ round: each }) => each.authority === round.authority && each.year < round.year)
    .filter(({ round: each }) =>
      each.series == null && round.series == null
        ? withoutYear(each) === withoutYear(round)
        : each.series === round.series,
    )
    .sort((a, b) => b.round.year - a.round.year || (a.id < b.id ? 1 : -1))[0];
}

function withoutYear({ title, year }: GivenRound['round']): string {
  return title.replaceAll(String(year), '');
}
