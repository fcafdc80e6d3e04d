import { heldFor } from '../../data/held.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import { type RoundLine, roundsList } from '../evaluation/evaluation-list.ts';
import { disclosureOf, tellsGrades } from '../evaluation/kept-back.ts';
import { roundReport } from '../evaluation/round-report.ts';
import type { SiteData } from '../site/site-data.ts';

/** What one round says of one space: only what the round's own page tells. */
export interface SpaceResult {
  readonly round: RoundLine;
  /** Its rank as printed, and among how many; undefined where it has none or it is not published. */
  readonly place: { readonly rank: string; readonly of?: number } | undefined;
  readonly score: string | undefined;
  readonly grade: string | undefined;
  /** What the round has of it and does not publish; blank otherwise says that there is nothing. */
  readonly keptBack: { readonly rank: boolean; readonly score: boolean };
  /** 未入选, 拟授予 …, or why it did not take part. */
  readonly result: string;
  /** The page that tells most: the unit's own where it has one, below the base path. */
  readonly route: string;
}

/** The results of a space over the rounds, the newest year first; sought out once a site. */
export function spaceResults(site: SiteData, spaceId: string): readonly SpaceResult[] {
  return heldFor(site, 'results by space', () => bySpace(site)).get(spaceId) ?? [];
}

function bySpace(site: SiteData): ReadonlyMap<string, readonly SpaceResult[]> {
  const results = new Map<string, SpaceResult[]>();
  for (const round of roundsList(site)) {
    for (const [id, result] of resultsOf(site, round)) {
      results.set(id, [...(results.get(id) ?? []), { round, ...result }]);
    }
  }
  return results;
}

type Told = Omit<SpaceResult, 'round'>;

function resultsOf(site: SiteData, { folder }: RoundLine): (readonly [string, Told])[] {
  const page = `evaluations/${folder.id}/`;
  const unranked = {
    ...{ place: undefined, score: undefined, grade: undefined, route: page },
    keptBack: { rank: false, score: false },
  };
  if (folder.kind === 'given') {
    return (folder.grades?.entries ?? []).flatMap(({ row }) =>
      row.spaceId === null
        ? []
        : [
            [
              row.spaceId,
              {
                ...unranked,
                place: row.rank === null ? undefined : { rank: row.rank },
                score: row.score ?? undefined,
                grade: row.grade,
                result: '按公布件登载',
              },
            ],
          ],
    );
  }
  const { method, round, units, excluded, direct } = roundReport(site, folder);
  const { hasRanks, hasScores } = disclosureOf(method);
  const hasGrades = tellsGrades(round);
  return [
    ...units.map((unit): [string, Told] => [
      unit.spaceId,
      {
        place: hasRanks ? { rank: String(unit.rank), of: units.length } : undefined,
        keptBack: { rank: !hasRanks, score: !hasScores },
        score: hasScores ? roundHalfUp(unit.score, method.decimals) : undefined,
        grade: hasGrades ? unit.grade : undefined,
        result: unit.result,
        route: `${page}${unit.spaceId}/`,
      },
    ]),
    ...excluded.map(({ space, reason }): [string, Told] => [
      space.id,
      { ...unranked, result: `没有参评：${reason}` },
    ]),
    ...direct.map(({ space, grade }): [string, Told] => [
      space.id,
      { ...unranked, grade, result: '直接认定，不排名' },
    ]),
  ];
}
