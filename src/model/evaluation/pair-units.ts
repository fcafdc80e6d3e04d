import type { ComputedRound, GivenRound } from '../../data/rounds.ts';
import { heldFor } from '../../data/held.ts';
import { compare } from '../../text/compare.ts';
import type { SiteData } from '../site/site-data.ts';
import { CAME, comparisonWith } from './round-comparison.ts';
import { type ReportUnit, type RoundReport, listedUnits, roundReport } from './round-report.ts';
import type { RoundPair } from './round-pairs.ts';
import { type RoundSpace, roundSpaces } from './round-spaces.ts';

/** One unit in two rounds, each as its own page tells it. */
export interface PairUnit {
  readonly space: RoundSpace;
  /** 「第3名」「61.2」「优秀」「未入选」; undefined when it was not in the round. */
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** 升3名, 原优秀, 不变, 新排入, 没有再排入; '' where the two cannot be compared. */
  readonly change: string;
}

export interface PairUnits {
  /** What `before` and `now` are; `results` where the two publish nothing that can be compared. */
  readonly measure: 'ranks' | 'scores' | 'grades' | 'results';
  /** In the order of the later round, those that left at the end. */
  readonly lines: readonly PairUnit[];
  /** Rows of lists without the id of a space, which nothing can match. */
  readonly unmatched: { readonly before: number; readonly now: number };
}

/** The words for a unit that only the earlier round has. */
export const LEFT = '没有再排入';

/** The units of two rounds, sought out once a pair. */
export function pairUnits(site: SiteData, { before, now }: RoundPair): PairUnits {
  return heldFor(site.edition, `units of ${now.id} beside ${before.id}`, () => {
    if (before.kind === 'computed' && now.kind === 'computed')
      return computedUnits(site, before, now);
    if (before.kind === 'given' && now.kind === 'given') return givenUnits(site, before, now);
    throw new RangeError(`${before.id} and ${now.id} are not of one kind`);
  });
}

function computedUnits(site: SiteData, before: ComputedRound, now: ComputedRound): PairUnits {
  const report = roundReport(site, now);
  const comparison = comparisonWith(site, report, before);
  const unmatched = { before: 0, now: 0 };
  if (comparison.kind !== 'same-method') {
    return { measure: 'results', lines: byResult(comparison.before, report), unmatched };
  }
  const lines = comparison.lines.map(({ unit, ...line }) => ({ ...line, space: unit.space }));
  const { goneAs } = comparison;
  const gone = comparison.gone.map((space) => ({
    ...{ space, before: goneAs.get(space.id), now: undefined, change: LEFT },
  }));
  return { measure: comparison.measure, lines: [...lines, ...gone], unmatched };
}

/** Who was in both and with what result: no rank, score or grade of two methods side by side. */
function byResult(before: RoundReport, now: RoundReport): PairUnit[] {
  const earlier = new Map(before.units.map((unit) => [unit.spaceId, unit]));
  const held = new Set(now.units.map(({ spaceId }) => spaceId));
  const line = (unit: ReportUnit) => ({
    space: unit.space,
    before: earlier.get(unit.spaceId)?.result,
    now: unit.result,
    change: earlier.has(unit.spaceId) ? '' : CAME,
  });
  const left = listedUnits(before).filter(({ spaceId }) => !held.has(spaceId));
  return [
    ...listedUnits(now).map(line),
    ...left.map(({ space, result }) => ({ space, before: result, now: undefined, change: LEFT })),
  ];
}

function givenUnits(site: SiteData, before: GivenRound, now: GivenRound): PairUnits {
  const gradesOf = ({ grades }: GivenRound) => {
    const rows = (grades?.entries ?? []).flatMap(({ row: { spaceId, grade } }) =>
      spaceId === null ? [] : [{ spaceId, grade }],
    );
    // A space may be on a list twice, by two names or in two classes: each of its grades counts.
    return new Map(
      [...Map.groupBy(rows, ({ spaceId }) => spaceId)].map(([id, held]) => [
        id,
        [...new Set(held.map(({ grade }) => grade))].sort(compare).join('、'),
      ]),
    );
  };
  const withoutId = ({ grades }: GivenRound) =>
    (grades?.entries ?? []).filter(({ row }) => row.spaceId === null).length;
  const [earlier, later] = [gradesOf(before), gradesOf(now)];
  const spaceOf = roundSpaces(site, `${now.round.year}-12-31`);
  const lines = [...later].map(([id, grade]) => {
    const then = earlier.get(id);
    const change = then === undefined ? CAME : then === grade ? '不变' : `原${then}`;
    return { space: spaceOf(id), before: then, now: grade, change };
  });
  const gone = [...earlier]
    .filter(([id]) => !later.has(id))
    .map(([id, grade]) => ({ space: spaceOf(id), before: grade, now: undefined, change: LEFT }));
  return {
    measure: 'grades',
    lines: [...lines, ...gone],
    unmatched: { before: withoutId(before), now: withoutId(now) },
  };
}
