import { heldFor } from '../../data/held.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { type FollowedAward, type FollowedSums, followUp, followedSums } from './follow-up.ts';
import { type Office, officeOf } from './office.ts';
import { stated } from './recipient.ts';
import { compare } from '../../text/compare.ts';

type BudgetEntry = RowsOf<'budgets'>[number];

/** A fund in a year: its budget, and the approvals of its programmes in that year. */
export interface FundYear {
  readonly entry: BudgetEntry;
  readonly office: Office;
  readonly programmes: readonly string[];
  readonly awards: readonly FollowedAward[];
  readonly sums: FollowedSums;
}

/** Budgets against approvals and payments. */
export interface Funds {
  /** Newest year first, then in the order of the table. */
  readonly lines: readonly FundYear[];
  /** Approvals of years for which budgets are held, whose programme no budget of the year names. */
  readonly outside: readonly FollowedAward[];
}

/**
 * The funds by year, once an edition. An approval belongs to the budget of its year that names its
 * programme; where several do, to the one of its office.
 */
export function funds(site: SiteData): Funds {
  return heldFor(site.edition, 'funds', () => {
    const rows = site.rows('budgets');
    const named = Map.groupBy(
      rows.flatMap((entry) => programmesOf(entry).map((name) => ({ entry, name }))),
      ({ entry, name }) => `${entry.row.year} ${name}`,
    );
    const years = new Set(rows.map(({ row }) => row.year));
    const held = new Map<BudgetEntry, FollowedAward[]>(rows.map((entry) => [entry, []]));
    const outside: FollowedAward[] = [];
    for (const award of followUp(site).awards) {
      const { row } = award.entry;
      const year = row.actedOn.slice(0, 4);
      if (!years.has(year)) continue;
      const mine = (named.get(`${year} ${row.programme}`) ?? []).map(({ entry }) => entry);
      const office = officeOf(site.site, row.department, row.actedOn).key;
      const own = mine.find((entry) => officeOfBudget(site, entry).key === office);
      const budget = own ?? (mine.length === 1 ? mine[0] : undefined);
      if (budget === undefined) outside.push(award);
      else held.get(budget)?.push(award);
    }
    const lines = [...held].map(([entry, awards]): FundYear => ({
      entry,
      office: officeOfBudget(site, entry),
      programmes: programmesOf(entry),
      awards,
      sums: followedSums(awards),
    }));
    return {
      lines: lines.sort((a, b) => compare(b.entry.row.year, a.entry.row.year)),
      outside,
    };
  });
}

/** The names in 项目 of a budget. */
export function programmesOf({ row }: Pick<BudgetEntry, 'row'>): string[] {
  return stated(row.programmes)?.split('；') ?? [];
}

/** The office of a budget, in its year. */
export function officeOfBudget({ site }: Pick<SiteData, 'site'>, { row }: BudgetEntry): Office {
  return officeOf(site, row.department, `${row.year}-12-31`);
}
