import { isAbsence } from '../text/absence.ts';
import { sumDecimal } from '../text/numbers.ts';
import type { RowsOf, SiteData } from './site-data.ts';

/** The four acts of a support record. Their amounts are never added to one another. */
export const SUPPORT_ACTS = ['申请', '批准', '拨付', '收回'] as const;
export type SupportAct = (typeof SUPPORT_ACTS)[number];

/** The records of one act: how many, and the sum of those that state an amount. */
export interface SupportTotal {
  readonly act: SupportAct;
  readonly records: number;
  /** Whole or decimal yuan; undefined when no record states an amount. */
  readonly amount: string | undefined;
  /** Records that state none: not in the sum. */
  readonly withoutAmount: number;
  /** Records that change an earlier record; each counts in the sum by its own amount. */
  readonly changes: number;
}

/** Longer tables show their newest rows only, and say so. */
export const SUPPORT_ROWS_SHOWN = 200;
const LONGEST_TABLE = 1000;

/** The records that the page shows: all of them, or the newest when there are over 1,000. */
export function shownRecords({ records }: SupportList): RowsOf<'support'> {
  return records.length > LONGEST_TABLE ? records.slice(0, SUPPORT_ROWS_SHOWN) : records;
}

/** A department that reports, and since when. */
export interface SupportDepartment {
  readonly name: string;
  readonly level: string;
  readonly records: number;
  readonly since: string;
}

/** What the support page shows. */
export interface SupportList {
  /** Newest first. */
  readonly records: RowsOf<'support'>;
  readonly totals: readonly SupportTotal[];
  readonly departments: readonly SupportDepartment[];
  /** How many different recipients: by credit code, without one by name. */
  readonly recipients: number;
}

/** All support records, their four sums and who reports. */
export function supportList(site: SiteData): SupportList {
  const rows = site.rows('support');
  return {
    records: [...rows].sort(newestFirst),
    totals: SUPPORT_ACTS.map((act) => totalOf(rows, act)),
    departments: departments(rows),
    recipients: new Set(rows.map(({ row }) => recipientKey(row))).size,
  };
}

/**
 * By what a recipient is told apart (CONTRACT §4): its credit code; without one its name after
 * NFKC and removal of white space.
 */
export function recipientKey(row: { creditCode: string | null; recipient: string }): string {
  const code = row.creditCode ?? '';
  return /^[0-9A-Z]{18}$/.test(code) ? code : row.recipient.normalize('NFKC').replace(/\s/g, '');
}

/** True for a record that changes an earlier one. */
export function changesRecord({ originalId }: { originalId: string | null }): boolean {
  return originalId !== null && !isAbsence(originalId);
}

function totalOf(rows: RowsOf<'support'>, act: SupportAct): SupportTotal {
  const mine = rows.filter(({ row }) => row.act === act);
  // The digits as typed, so that no binary fraction comes in between.
  const amounts = mine.filter(({ row }) => typeof row.amount === 'number');
  return {
    act,
    records: mine.length,
    amount:
      amounts.length === 0
        ? undefined
        : sumDecimal(amounts.map(({ cells }) => cells['amount'] ?? '0')),
    withoutAmount: mine.length - amounts.length,
    changes: mine.filter(({ row }) => changesRecord(row)).length,
  };
}

function departments(rows: RowsOf<'support'>): SupportDepartment[] {
  const held = new Map<string, SupportDepartment>();
  for (const { row } of rows) {
    const known = held.get(row.department);
    const since = known === undefined || row.actedOn < known.since ? row.actedOn : known.since;
    held.set(row.department, {
      name: row.department,
      level: known?.level ?? row.departmentLevel,
      records: (known?.records ?? 0) + 1,
      since,
    });
  }
  const place = (level: string) => ['国家', '省', '市', '县'].indexOf(level);
  return [...held.values()].sort(
    (a, b) =>
      place(a.level) - place(b.level) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
  );
}

function newestFirst(a: RowsOf<'support'>[number], b: RowsOf<'support'>[number]): number {
  const [first, second] = [a.row.actedOn, b.row.actedOn];
  return first === second ? (a.row.id < b.row.id ? -1 : 1) : first < second ? 1 : -1;
}
