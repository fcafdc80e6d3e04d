import { compare } from '../../text/compare.ts';
import { sumDecimal } from '../../text/numbers.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { changesRecord, recipientKey } from './recipient.ts';

export { recipientKey };

/** The four acts of a support record. Their amounts are never added to one another. */
export const SUPPORT_ACTS = ['申请', '批准', '拨付', '收回'] as const;
type SupportAct = (typeof SUPPORT_ACTS)[number];

/** The records of one act: how many, and the sum of those that state an amount. */
export interface SupportTotal {
  readonly act: SupportAct;
  readonly records: number;
  /** Whole or decimal yuan; undefined when no record states an amount. */
  readonly amount: string | undefined;
  /** Records that state none: not in the sum. */
  readonly withoutAmount: number;
  /** The year of the first of them; undefined when there is none. */
  readonly since: string | undefined;
  /** Records that change an earlier record; each counts in the sum by its own amount. */
  readonly changes: number;
}

/** Longer tables show their newest rows only, and say so. */
export const SUPPORT_ROWS_SHOWN = 60;

/** The records that the page shows: the newest. */
export function shownRecords({ records }: Pick<SupportList, 'records'>): RowsOf<'support'> {
  return records.slice(0, SUPPORT_ROWS_SHOWN);
}

/** What the support page shows. */
export interface SupportList {
  /** Newest first. */
  readonly records: RowsOf<'support'>;
  readonly totals: readonly SupportTotal[];
  /** How many different recipients: by credit code, without one by name. */
  readonly recipients: number;
}

/** All support records and their four sums. */
export function supportList(site: SiteData): SupportList {
  const rows = site.rows('support');
  return {
    records: [...rows].sort(newestFirst),
    totals: supportTotals(rows),
    recipients: new Set(rows.map(({ row }) => recipientKey(row))).size,
  };
}

/** The four sums of records, in the order of the acts. */
export function supportTotals(rows: RowsOf<'support'>): SupportTotal[] {
  const byAct = Map.groupBy(rows, ({ row }) => row.act);
  return SUPPORT_ACTS.map((act) => totalOf(byAct.get(act) ?? [], act));
}

/** For sorting records: the newest first, those of one day as they are filed. */
export function newestFirst(
  { row: a }: RowsOf<'support'>[number],
  { row: b }: RowsOf<'support'>[number],
): number {
  return compare(b.actedOn, a.actedOn);
}

function totalOf(mine: RowsOf<'support'>, act: SupportAct): SupportTotal {
  // The digits as typed, so that no binary fraction comes in between.
  const amounts = mine.filter(({ row }) => typeof row.amount === 'number');
  return {
    act,
    records: mine.length,
    since: mine
      .map(({ row }) => row.actedOn.slice(0, 4))
      .sort()
      .at(0),
    amount:
      amounts.length === 0
        ? undefined
        : sumDecimal(amounts.map(({ cells }) => cells['amount'] ?? '0')),
    withoutAmount: mine.length - amounts.length,
    changes: mine.filter(({ row }) => changesRecord(row)).length,
  };
}
