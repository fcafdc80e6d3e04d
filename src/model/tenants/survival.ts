import type { CurrentEntry } from '../../data/as-of.ts';
import type { Tenant } from '../../schemas/tenant.ts';
import { daysBetween, isIsoDate } from '../../text/dates.ts';
import { heldFor } from '../../data/held.ts';
import type { RowsOf, SiteData } from '../site/site-data.ts';
import { type SurvivalCurve, type Spell, survivalAt, survivalCurve } from './kaplan-meier.ts';

/** The days at which survival is told: one, two and three years. */
const SURVIVAL_DAYS = [365, 730, 1095] as const;

/** Of fewer stays than these a space is told no survival. */
export const LEAST_STAYS = 30;

interface SurvivalPoint {
  readonly days: number;
  /** Observed so long or longer. */
  readonly atRisk: number;
  /** Null when nobody was observed so long and the last one observed had not ended. */
  readonly survival: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Survival of some stays. */
export interface Survival {
  readonly curve: SurvivalCurve;
  readonly points: readonly SurvivalPoint[];
}

export interface SurvivalGroup extends Survival {
  readonly scope: 'city' | 'space';
  readonly id: string;
}

/** Survival of the firms of the city and of each space with enough of them. */
export interface SiteSurvival {
  readonly asOf: string;
  readonly groups: readonly SurvivalGroup[];
}

/** Undefined for an edition without a version of `tenants`. */
export function siteSurvival(site: SiteData): SiteSurvival | undefined {
  return heldFor(site.edition, `survival ${site.today}`, () => {
    const asOf = site.dataset('tenants')?.current.asOf;
    if (asOf === undefined) return undefined;
    const rows = site.rows('tenants');
    const city = { scope: 'city', id: site.site.division, ...survivalOf(rows, asOf) } as const;
    const spaces = [...tenantsBySpace(site)]
      .filter(([, own]) => own.length >= LEAST_STAYS)
      .map(([id, own]) => ({ scope: 'space', id, ...survivalOf(own, asOf) }) as const);
    return { asOf, groups: [city, ...spaces] };
  });
}

/** Whether any day of it was reached: not yet where all entered lately. */
export function isTold({ points }: Pick<Survival, 'points'>): boolean {
  return points.some(({ survival }) => survival !== null);
}

/** The stays in each space, spaces in the order of their ids. */
export function tenantsBySpace(site: SiteData): ReadonlyMap<string, RowsOf<'tenants'>> {
  return heldFor(site.edition, `tenants by space ${site.today}`, () => {
    const bySpace = Map.groupBy(site.rows('tenants'), ({ row }) => row.spaceId);
    return new Map([...bySpace].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Survival of stays that a version of the day `asOf` lists. */
export function survivalOf(
  entries: readonly Pick<CurrentEntry<Tenant>, 'row'>[],
  asOf: string,
): Survival {
  const spells = entries.map(({ row }) => spellOf(row, asOf));
  const curve = survivalCurve(spells);
  const points = SURVIVAL_DAYS.map((days) => {
    const { survival = null, low = null, high = null } = survivalAt(curve, days) ?? {};
    const atRisk = spells.reduce((sum, spell) => sum + (spell.days >= days ? 1 : 0), 0);
    return { days, atRisk, survival, low, high };
  });
  return { curve, points };
}

/** A firm that was struck off or deregistered did not survive; who left otherwise was seen until then. */
function spellOf({ enteredOn, leftOn, outcome }: Tenant, asOf: string): Spell {
  const hasLeft = typeof leftOn === 'string' && isIsoDate(leftOn);
  return {
    days: daysBetween(enteredOn, hasLeft ? leftOn : asOf),
    isEvent: hasLeft && (outcome === '注销' || outcome === '吊销'),
  };
}
