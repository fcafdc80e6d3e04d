import { heldFor } from '../../data/held.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import type { Support } from '../../schemas/support.ts';
import { compare } from '../../text/compare.ts';
import { addDays, daysBetween } from '../../text/dates.ts';
import { sumDecimal } from '../../text/numbers.ts';
import type { SiteData } from '../site/site-data.ts';
import { stated } from './recipient.ts';

type Entry = CurrentEntry<Support>;

/** Days after which an approval that is not paid out is counted and listed. */
export const UNPAID_DAYS = 180;

/** An approval and what became of it. Sums are decimal yuan. */
export interface FollowedAward {
  readonly entry: Entry;
  /** Undefined when the record states no amount: then nothing can be open. */
  readonly approved: string | undefined;
  readonly paid: string;
  readonly recovered: string;
  /** What is approved and neither paid nor, unpaid, taken back; never below 0. */
  readonly open: string | undefined;
  /** Calendar days from the approval to today. */
  readonly age: number;
  /** Oldest first; recoveries also those that name a payment. */
  readonly payments: readonly Entry[];
  readonly recoveries: readonly Entry[];
  /** The day from which it is open for more than `UNPAID_DAYS`; undefined when nothing is open. */
  readonly overdueFrom: string | undefined;
  /** Whether that day has come. */
  readonly isOverdue: boolean;
}

/** What became of the approvals as of today. */
export interface FollowUp {
  /** Newest approval first. */
  readonly awards: readonly FollowedAward[];
  readonly byId: ReadonlyMap<string, FollowedAward>;
  /** Oldest approval first. */
  readonly unpaid: readonly FollowedAward[];
  /** Of those, open for more than `UNPAID_DAYS`. */
  readonly overdue: readonly FollowedAward[];
}

/** Approvals with their payments and recoveries, found once an edition in one pass. */
export function followUp(site: SiteData): FollowUp {
  return heldFor(site.edition, 'follow-up', () => {
    const rows = site.rows('support');
    const later = Map.groupBy(
      rows.filter(({ row }) => stated(row.originalId) !== undefined),
      ({ row }) => String(row.originalId),
    );
    const awards = rows
      .filter(({ row }) => row.act === '批准')
      .map((entry) => followed(entry, later, site.today))
      .sort(
        (a, b) =>
          compare(b.entry.row.actedOn, a.entry.row.actedOn) ||
          compare(a.entry.row.id, b.entry.row.id),
      );
    const unpaid = awards.filter(({ overdueFrom }) => overdueFrom !== undefined).reverse();
    return {
      awards,
      byId: new Map(awards.map((award) => [award.entry.row.id, award])),
      unpaid,
      overdue: unpaid.filter(({ isOverdue }) => isOverdue),
    };
  });
}

function followed(
  entry: Entry,
  later: ReadonlyMap<string, readonly Entry[]>,
  today: string,
): FollowedAward {
  const named = later.get(entry.row.id) ?? [];
  const payments = actsOf(named, '拨付');
  const recoveries = actsOf(
    [...named, ...payments.flatMap(({ row }) => later.get(row.id) ?? [])],
    '收回',
  );
  const [paid, recovered] = [sumOf(payments), sumOf(recoveries)];
  const approved = typeof entry.row.amount === 'number' ? entry.cells['amount'] : undefined;
  // What is taken back after it was paid was paid all the same.
  const settled = payments.length > 0 ? paid : recovered;
  const rest = approved === undefined ? undefined : minus(approved, settled);
  const open = rest !== undefined && Number(rest) < 0 ? '0' : rest;
  const age = daysBetween(entry.row.actedOn, today);
  const overdueFrom =
    Number(open ?? 0) > 0 ? addDays(entry.row.actedOn, UNPAID_DAYS + 1) : undefined;
  const isOverdue = overdueFrom !== undefined && overdueFrom <= today;
  const sums = { approved, paid, recovered, open };
  return { entry, ...sums, age, payments, recoveries, overdueFrom, isOverdue };
}

function actsOf(entries: readonly Entry[], act: string): Entry[] {
  return entries
    .filter(({ row }) => row.act === act)
    .sort((a, b) => compare(a.row.actedOn, b.row.actedOn));
}

/** The sum of the amounts that records state, as typed. */
function sumOf(entries: readonly Entry[]): string {
  return sumDecimal(
    entries.flatMap(({ row, cells }) =>
      typeof row.amount === 'number' ? [cells['amount'] ?? '0'] : [],
    ),
  );
}

/** The exact difference of two sums. */
export function minus(a: string, b: string): string {
  return sumDecimal([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
}

/** The sums of approvals: how many, approved, paid, recovered, open. */
export interface FollowedSums {
  readonly awards: number;
  readonly withoutAmount: number;
  readonly approved: string;
  readonly paid: string;
  readonly recovered: string;
  readonly open: string;
  /** The day of the oldest approval of which something is open. */
  readonly openSince: string | undefined;
}

/** The sums over approvals by the year of the approval, in the order given. */
export function sumsByYear(awards: readonly FollowedAward[]) {
  return [...Map.groupBy(awards, ({ entry }) => entry.row.actedOn.slice(0, 4))].map(
    ([year, held]) => ({ label: `${year}年`, sums: followedSums(held) }),
  );
}

/** The sums over some approvals. */
export function followedSums(awards: readonly FollowedAward[]): FollowedSums {
  const sum = (of: (award: FollowedAward) => string | undefined) =>
    sumDecimal(awards.map((award) => of(award) ?? '0'));
  const open = awards.filter(({ overdueFrom }) => overdueFrom !== undefined);
  return {
    awards: awards.length,
    withoutAmount: awards.filter(({ approved }) => approved === undefined).length,
    approved: sum(({ approved }) => approved),
    paid: sum(({ paid }) => paid),
    recovered: sum(({ recovered }) => recovered),
    open: sum(({ open }) => open),
    openSince: open.map(({ entry }) => entry.row.actedOn).sort()[0],
  };
}
