import type { SlopeColumn } from '../../charts/slope-plot.ts';
import { type RoundFolder, roundDocument } from '../../data/rounds.ts';
import { heldFor } from '../../data/held.ts';
import type { SiteData } from '../site/site-data.ts';
import { disclosureOf } from './kept-back.ts';
import { yearOf } from './pair-facts.ts';
import { roundComparison } from './round-comparison.ts';
import { roundReport } from './round-report.ts';

/** A round with the ranks that it publishes. */
export interface RankedRound {
  readonly folder: RoundFolder;
  /** By id of the space; empty where the round publishes none. */
  readonly ranks: ReadonlyMap<string, number>;
  /** How many have a rank. */
  readonly of: number;
  /** The last of the ranks, 0 without any. */
  readonly last: number;
}

/** All rounds, the oldest year first; sought out once a site. */
export function rankedRounds(site: SiteData): readonly RankedRound[] {
  return heldFor(site, 'ranked rounds', () =>
    site.edition.rounds
      .map((folder) => {
        const ranks = ranksOf(site, folder);
        const last = [...ranks.values()].reduce((most, rank) => Math.max(most, rank), 0);
        return { folder, ranks, of: ranks.size, last };
      })
      .sort((a, b) => roundDocument(a.folder).year - roundDocument(b.folder).year),
  );
}

/** Rounds as the columns of a drawing: how many were ranked, and where the ranks cannot be joined. */
export function rankColumns(site: SiteData, rounds: readonly RankedRound[]): SlopeColumn[] {
  return rounds.map(({ folder, of }, index) => {
    const before = rounds[index - 1];
    const isCut = before !== undefined && of > 0 && before.of > 0;
    return {
      label: yearOf(folder),
      detail: of === 0 ? '没有公布名次' : `${of}家`,
      break: isCut && !areComparable(site, before.folder, folder) ? '方法不同，不能比' : '',
    };
  });
}

/** Whether the ranks of a round may be compared with those of the one before it in a list. */
export function areComparable(site: SiteData, before: RoundFolder, now: RoundFolder): boolean {
  if (now.kind !== 'computed') return false;
  const comparison = roundComparison(site, roundReport(site, now));
  return (
    comparison?.kind === 'same-method' &&
    comparison.measure === 'ranks' &&
    comparison.before.folder.id === before.id
  );
}

/** A rank of a list that was published elsewhere counts where it is a plain number. */
function ranksOf(site: SiteData, folder: RoundFolder): ReadonlyMap<string, number> {
  if (folder.kind === 'given') {
    return new Map(
      (folder.grades?.entries ?? []).flatMap(({ row: { spaceId, rank } }) =>
        spaceId !== null && /^[1-9]\d*$/.test(rank ?? '') ? [[spaceId, Number(rank)]] : [],
      ),
    );
  }
  const { method, units } = roundReport(site, folder);
  if (!disclosureOf(method).hasRanks) return new Map();
  return new Map(units.map(({ spaceId, rank }) => [spaceId, rank]));
}
