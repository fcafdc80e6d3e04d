import { heldFor } from '../../data/held.ts';
import { disclosureOf } from './kept-back.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';

/** The unit that took the last place, where a round is published whole; else undefined. */
export function lastInOf(report: RoundReport): ReportUnit | undefined {
  const { units, cut, method } = report;
  if (disclosureOf(method).form !== 'complete') return undefined;
  return heldFor(report, 'last that took a place', () =>
    units.find(({ spaceId }) => spaceId === cut.lastIn?.spaceId),
  );
}
