import { compare } from '../../text/compare.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { stated } from '../support/recipient.ts';

export type TenantEntry = RowsOf<'tenants'>[number];

/** How stays end, in the order in which they are told. */
const OUTCOMES = ['毕业', '迁出', '注销', '吊销'] as const;

/** Where a firm stands: 在孵, or how it left. */
export function tenantState({ row }: TenantEntry): string {
  const leftOn = stated(row.leftOn);
  return leftOn === undefined ? '在孵' : (stated(row.outcome) ?? '已离开，去向不明');
}

/** All stays, the newest first. */
export function tenantsList(site: SiteData): readonly TenantEntry[] {
  return site.rows('tenants').toSorted((a, b) => compare(b.row.enteredOn, a.row.enteredOn));
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
