import type { Edition } from '../../data/edition.ts';
import type { RepeatDecision } from '../../schemas/support.ts';
import { compare } from '../../text/compare.ts';

/** A decision with the line of `data/support/decisions.csv` where it stands. */
export interface HeldDecision {
  readonly decision: RepeatDecision;
  readonly line: number;
  readonly ids: ReadonlySet<string>;
}

/** The decisions taken by the day, oldest first. */
export function decisionsBy(edition: Edition, day: string): HeldDecision[] {
  return (edition.repeatDecisions?.entries ?? [])
    .filter(({ row }) => row.records !== null && row.decidedOn !== null && row.decidedOn <= day)
    .sort((a, b) => compare(a.row.decidedOn, b.row.decidedOn) || a.line - b.line)
    .map(({ row, line }) => ({ decision: row, line, ids: new Set(row.records.split('；')) }));
}

/** The key of a set of records: a decision applies to the group with exactly its records. */
export function recordsKey(ids: Iterable<string>): string {
  return [...ids].sort().join('；');
}

/** The newest decision by the key of its records. */
export function decisionsByRecords(held: readonly HeldDecision[]): Map<string, RepeatDecision> {
  return new Map(held.map(({ ids, decision }) => [recordsKey(ids), decision]));
}
