import { heldFor } from '../../data/held.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import { printedDifference, roundHalfUp } from '../../text/numbers.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { scoringAnswers } from './evaluation-list.ts';
import type { SiteData } from '../site/site-data.ts';
import { disclosureOf } from './kept-back.ts';
import { type MethodChange, methodChanges } from './method-changes.ts';
import { type ReportUnit, type RoundReport, listedUnits, roundReport } from './round-report.ts';
import type { RoundSpace } from './round-spaces.ts';
import { previousRound, yearOnYear } from './year-on-year.ts';

/** A unit in both rounds, in the measure that the method publishes, as printed. */
interface ComparedUnit {
  readonly unit: ReportUnit;
  /** Undefined when it was not ranked then. */
  readonly before: string | undefined;
  readonly now: string;
  /** 升3名, 降2名, 不变, 新排入; '' where nothing can be said. */
  readonly change: string;
}

/** The words for a unit that only the later round has. */
export const CAME = '新排入';

/** What both rounds publish of their units. */
type Measure = 'ranks' | 'scores' | 'grades';

export type RoundComparison =
  | {
      readonly kind: 'same-method';
      readonly before: RoundReport;
      readonly measure: Measure;
      /** In the order of the page's list. */
      readonly lines: readonly ComparedUnit[];
      readonly gone: readonly RoundSpace[];
      /** How those that are gone stood, by id. */
      readonly goneAs: ReadonlyMap<string, string>;
      readonly sentence: string;
    }
  | {
      readonly kind: 'break';
      readonly before: RoundReport;
      /** Empty where the methods are the same, and the two rounds publish nothing of one kind. */
      readonly changes: readonly MethodChange[];
    };

/** A round against the one before; undefined when there is none that was computed here. */
export function roundComparison(site: SiteData, report: RoundReport): RoundComparison | undefined {
  const before = previousRound(site.edition.rounds, report.folder);
  return before && comparisonWith(site, report, before);
}

/** A round against one of those before it, made once a report. */
export function comparisonWith(
  site: SiteData,
  report: RoundReport,
  before: ComputedRound,
): RoundComparison {
  return heldFor(report, `comparison with ${before.id}`, () =>
    makeComparison(roundReport(site, before), report),
  );
}

function makeComparison(before: RoundReport, report: RoundReport): RoundComparison {
  const compared = yearOnYear(before.round, report.round);
  const measure = sharedMeasure(before.method, report.method);
  if (compared === undefined || measure === undefined) {
    const changes = methodChanges(before.method, report.method, scoringAnswers);
    return { kind: 'break', before, changes };
  }
  const earlier = new Map(before.units.map((unit) => [unit.spaceId, unit]));
  const shown = [shownIn(before, measure), shownIn(report, measure)] as const;
  const lines = listedUnits(report).map((unit) => comparedUnit(unit, earlier, shown, measure));
  // In an order that the earlier round publishes: by rank it would tell ranks that are kept back.
  const goneIds = new Set(compared.gone);
  const left = listedUnits(before).filter(({ spaceId }) => goneIds.has(spaceId));
  const gone = left.map(({ space }) => space);
  const goneAs = new Map(left.map((unit) => [unit.spaceId, shown[0](unit)]));
  return {
    ...{ kind: 'same-method', before, measure, lines, gone, goneAs },
    sentence: sentenceOf(lines, gone, measure),
  };
}

/** Ranks before scores before grades, of which both rounds must show theirs. */
function sharedMeasure(before: Method, now: Method): Measure | undefined {
  const [then, today] = [disclosureOf(before), disclosureOf(now)];
  if (then.hasRanks && today.hasRanks) return 'ranks';
  if (then.hasScores && today.hasScores) return 'scores';
  return before.bands.length > 0 && now.bands.length > 0 ? 'grades' : undefined;
}

type Shown = (unit: ReportUnit) => string;

/** What a unit is compared by, as its own round prints it. */
function shownIn({ method }: RoundReport, measure: Measure): Shown {
  return ({ rank, score, grade }) => {
    if (measure === 'ranks') return `第${rank}名`;
    return measure === 'scores' ? roundHalfUp(score, method.decimals) : (grade ?? '');
  };
}

function comparedUnit(
  unit: ReportUnit,
  earlier: ReadonlyMap<string, ReportUnit>,
  [shownBefore, shownNow]: readonly [Shown, Shown],
  measure: Measure,
): ComparedUnit {
  const then = earlier.get(unit.spaceId);
  const now = shownNow(unit);
  if (then === undefined) return { unit, before: undefined, now, change: CAME };
  const before = shownBefore(then);
  const change = measure === 'scores' ? scoreChange(before, now) : changeOf(unit, then, measure);
  return { unit, before, now, change };
}

function scoreChange(before: string, now: string): string {
  const gained = printedDifference(now, before);
  return Number(gained) === 0 ? '不变' : Number(gained) > 0 ? `+${gained}` : gained;
}

function changeOf(now: ReportUnit, then: ReportUnit, measure: 'ranks' | 'grades'): string {
  if (measure === 'grades') {
    return then.grade === now.grade ? '不变' : `原${then.grade ?? '没有等次'}`;
  }
  const up = then.rank - now.rank;
  return up === 0 ? '不变' : up > 0 ? `升${up}名` : `降${-up}名`;
}

function sentenceOf(
  lines: readonly ComparedUnit[],
  gone: readonly RoundSpace[],
  measure: Measure,
): string {
  const count = (test: (line: ComparedUnit) => boolean) => lines.filter(test).length;
  const both = count(({ before }) => before !== undefined);
  const fresh = lines.length - both;
  const same = count(({ change }) => change === '不变');
  const moved =
    measure === 'ranks'
      ? `名次上升${count(({ change }) => change.startsWith('升'))}家，下降${count(({ change }) =>
          change.startsWith('降'),
        )}家，不变${same}家`
      : `${measure === 'scores' ? '得分' : '等次'}不变${same}家，变了${both - same}家`;
  return (
    `两次都排入的${both}家：${moved}。` +
    `新排入${fresh}家，没有再排入的${gone.length}家。名次是相对的：别家变了，自己不变也会升降。`
  );
}
