import { heldFor } from '../../data/held.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import { scoringAnswers } from './evaluation-list.ts';
import type { SiteData } from '../site/site-data.ts';
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

export type RoundComparison =
  | {
      readonly kind: 'same-method';
      readonly before: RoundReport;
      /** In the order of the page's list. */
      readonly lines: readonly ComparedUnit[];
      readonly gone: readonly RoundSpace[];
      readonly sentence: string;
    }
  | {
      readonly kind: 'break';
      readonly before: RoundReport;
      readonly changes: readonly MethodChange[];
    };

/**
 * A round against the one before, made once a report; undefined when there is none that was
 * computed here.
 */
export function roundComparison(site: SiteData, report: RoundReport): RoundComparison | undefined {
  return heldFor(report, 'comparison', () => makeComparison(site, report));
}

function makeComparison(site: SiteData, report: RoundReport): RoundComparison | undefined {
  const folder = previousRound(site.edition.rounds, report.folder);
  if (folder === undefined) return undefined;
  const before = roundReport(site, folder);
  const compared = yearOnYear(before.round, report.round);
  if (compared === undefined) {
    const changes = methodChanges(before.method, report.method, scoringAnswers);
    return { kind: 'break', before, changes };
  }
  const earlier = new Map(before.units.map((unit) => [unit.spaceId, unit]));
  const lines = listedUnits(report).map((unit) => comparedUnit(unit, earlier, report));
  const gone = compared.gone.flatMap((id) => earlier.get(id)?.space ?? []);
  return { kind: 'same-method', before, lines, gone, sentence: sentenceOf(lines, gone, report) };
}

function comparedUnit(
  unit: ReportUnit,
  earlier: ReadonlyMap<string, ReportUnit>,
  { method }: RoundReport,
): ComparedUnit {
  const then = earlier.get(unit.spaceId);
  const shown = (each: ReportUnit) => {
    if (method.publish === 'ranks') return `第${each.rank}名`;
    return method.publish === 'scores'
      ? roundHalfUp(each.score, method.decimals)
      : (each.grade ?? '');
  };
  const change = then === undefined ? '新排入' : changeOf(unit, then, method);
  return { unit, before: then && shown(then), now: shown(unit), change };
}

function changeOf(now: ReportUnit, then: ReportUnit, method: RoundReport['method']): string {
  if (method.publish === 'ranks') {
    const up = then.rank - now.rank;
    return up === 0 ? '不变' : up > 0 ? `升${up}名` : `降${-up}名`;
  }
  if (method.publish === 'bands') {
    return then.grade === now.grade ? '不变' : `原${then.grade ?? '没有等次'}`;
  }
  const gained = roundHalfUp(now.score - then.score, method.decimals);
  return Number(gained) === 0 ? '不变' : Number(gained) > 0 ? `+${gained}` : gained;
}

function sentenceOf(
  lines: readonly ComparedUnit[],
  gone: readonly RoundSpace[],
  { method }: RoundReport,
): string {
  const count = (test: (line: ComparedUnit) => boolean) => lines.filter(test).length;
  const both = count(({ before }) => before !== undefined);
  const fresh = lines.length - both;
  const same = count(({ change }) => change === '不变');
  const moved =
    method.publish === 'ranks'
      ? `名次上升${count(({ change }) => change.startsWith('升'))}家，下降${count(({ change }) =>
          change.startsWith('降'),
        )}家，不变${same}家`
      : `${method.publish === 'scores' ? '得分' : '等次'}不变${same}家，变了${both - same}家`;
  return (
    `两次都排入的${both}家：${moved}。` +
    `新排入${fresh}家，没有再排入的${gone.length}家。名次是相对的：别家变了，自己不变也会升降。`
  );
}
