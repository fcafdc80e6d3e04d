import { heldFor } from '../../data/held.ts';
import { compare } from '../../text/compare.ts';
import { rowRoute } from '../site/dataset-parts.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { stated } from '../support/recipient.ts';

export type TenantEntry = RowsOf<'tenants'>[number];

/** How stays end, in the order in which they are told. */
const OUTCOMES = ['毕业', '迁出', '注销', '吊销'] as const;

/** Where a firm stands: 在孵, how it left, or that it is not known whether it did (去向未报送). */
export function tenantState({ row }: TenantEntry): string {
  if (row.leftOn === null) return '在孵';
  const unknown = stated(row.leftOn) === undefined ? `去向${row.leftOn}` : '去向不明';
  return stated(row.outcome) ?? unknown;
}

/** How many stays stand on their page: with its other parts it stays below 3,000 elements. */
export const TENANTS_SHOWN = 120;

/** All stays, the newest first. */
export function tenantsList(site: SiteData): readonly TenantEntry[] {
  return site.rows('tenants').toSorted((a, b) => compare(b.row.enteredOn, a.row.enteredOn));
}

/** Where a stay stands: on the page of all while it is among the newest, else with the rows of its table. */
export function tenantRoute(site: SiteData, id: string): string {
  const shown = heldFor(
    site.edition,
    `ids of shown tenants ${site.today}`,
    () =>
      new Set(
        tenantsList(site)
          .slice(0, TENANTS_SHOWN)
          .map(({ row }) => row.id),
      ),
  );
  if (shown.has(id)) return `tenants/#${id}`;
  return rowRoute(site, 'tenants', id) ?? `data/tenants/#row-${id}`;
}

/** 「在孵312家，毕业60家，迁出21家」; a firm that returned counts again. */
export function statesInWords(entries: readonly TenantEntry[]): string {
  const byState = Map.groupBy(entries, tenantState);
  const order = ['在孵', ...OUTCOMES];
  const states = [...new Set([...order, ...byState.keys()])];
  return states
    .flatMap((state) => {
      const count = byState.get(state)?.length ?? 0;
      return count === 0 ? [] : [`${state}${count}家`];
    })
    .join('，');
}
