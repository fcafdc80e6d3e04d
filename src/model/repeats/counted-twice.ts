import { sumDecimal } from '../../text/numbers.ts';
import type { RepeatGroup } from './repeats.ts';

/** What the totals hold twice by the decisions taken; the totals themselves do not change. */
export interface CountedTwice {
  readonly groups: number;
  /** Yuan by act, of all records of a group but its first. */
  readonly sums: readonly { readonly act: string; readonly amount: string }[];
}

/** The groups decided as 录入重复, and by how much the plain totals exceed those of one entry each. */
export function countedTwice(groups: readonly RepeatGroup[]): CountedTwice {
  const mine = groups.filter((group) => group.class === 'D1' && group.status === '录入重复');
  const extra = mine.flatMap(({ records }) => records.slice(1));
  const acts = [...new Set(extra.map(({ row }) => row.act))];
  return {
    groups: mine.length,
    sums: acts.map((act) => ({
      act,
      amount: sumDecimal(
        extra.filter(({ row }) => row.act === act).map(({ cells }) => cells['amount'] ?? '0'),
      ),
    })),
  };
}
