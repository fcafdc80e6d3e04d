import { heldFor } from '../../data/held.ts';
import type { SiteData } from '../site/site-data.ts';
import { roundComparison } from './round-comparison.ts';
import type { RoundReport } from './round-report.ts';
import { verificationOf } from './verification.ts';

/** What a round says of one unit beside its score: sought out once a report, for all its pages. */
export function unitRecords(site: SiteData, report: RoundReport, spaceId: string) {
  const { bonus, special, decisions, changes, lines } = heldFor(report, 'records by unit', () =>
    byUnit(site, report),
  );
  return {
    /** The 特色服务 that it asked a bonus for. */
    items: bonus.get(spaceId) ?? [],
    /** Its lines of special.csv. */
    special: special.get(spaceId) ?? [],
    decision: decisions.get(spaceId)?.[0],
    changes: changes.get(spaceId) ?? [],
    /** Against the round before, where the method is the same. */
    line: lines.get(spaceId)?.[0],
  };
}

function byUnit(site: SiteData, report: RoundReport) {
  const { folder, units } = report;
  const ranked = new Set(units.map(({ spaceId }) => spaceId));
  const rowsOf = <T extends { readonly spaceId: string | null }>(
    entries: readonly { readonly row: T }[] = [],
  ) =>
    Map.groupBy(
      entries.map(({ row }) => row),
      (row) => row.spaceId,
    );
  const comparison = roundComparison(site, report);
  return {
    bonus: rowsOf(folder.bonus?.entries),
    special: rowsOf(folder.special?.entries),
    decisions: rowsOf(folder.decisions?.entries),
    changes: Map.groupBy(verificationOf(folder, ranked).changes, (each) => each.spaceId),
    lines: Map.groupBy(
      comparison?.kind === 'same-method' ? comparison.lines : [],
      ({ unit }) => unit.spaceId,
    ),
  };
}
