import { type SiteUpdate, UPDATE_KINDS, type UpdateKind } from '../../model/changes/updates.ts';

/** The names of the kinds in addresses and class names. */
export const KIND_NAMES: Readonly<Record<UpdateKind, string>> = {
  公示: 'notice',
  公布: 'announcement',
  评价: 'evaluation',
  更正: 'correction',
  新版本: 'version',
  新增: 'addition',
  报告: 'report',
  旬报: 'issue',
};

/** The news of one month, newest first. */
export interface UpdateMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly kinds: readonly UpdateKind[];
  readonly updates: readonly SiteUpdate[];
}

/** Groups updates by month, keeping their order. */
export function updateMonths(updates: readonly SiteUpdate[]): UpdateMonth[] {
  const months = Map.groupBy(updates, ({ date }) => date.slice(0, 7));
  return [...months].map(([month, held]) => ({ month, updates: held, kinds: kindsOf(held) }));
}

/** How often each kind occurs, in the order of the kinds; kinds that do not occur are left out. */
export function kindCounts(
  updates: readonly SiteUpdate[],
): { kind: UpdateKind; name: string; count: number }[] {
  return UPDATE_KINDS.map((kind) => ({
    kind,
    name: KIND_NAMES[kind],
    count: updates.filter((update) => update.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** Where the entry leads: on a dataset's page to the part that tells of it. */
export function updateRoute({ kind, route }: SiteUpdate): string {
  if (!route.startsWith('data/')) return route;
  return `${route}#${kind === '更正' ? 'corrections' : 'versions'}`;
}

function kindsOf(updates: readonly SiteUpdate[]): UpdateKind[] {
  return UPDATE_KINDS.filter((kind) => updates.some((update) => update.kind === kind));
}
