import { heldFor } from '../../data/held.ts';
import type { ReportUnit, RoundReport } from './round-report.ts';

/** The place of a unit in the list of its report, from 0: sought out once a report. */
export function unitPlace(report: RoundReport, { spaceId }: ReportUnit): number {
  const places = heldFor(
    report,
    'places of units',
    () => new Map(report.units.map((unit, index) => [unit.spaceId, index])),
  );
  return places.get(spaceId) ?? -1;
}
