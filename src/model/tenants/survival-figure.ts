import { heldFor } from '../../data/held.ts';
import type { Figure } from '../figures/figure.ts';
import { figureOf } from '../figures/figure-of.ts';
import type { SiteData } from '../site/site-data.ts';
import { LEAST_STAYS, tenantsBySpace } from './survival.ts';

/** Where the picture and the numbers of the city's curve are published. */
export const SURVIVAL_FILE = 'figures/tenants-survival';

/** The same of the curve of a space, whose picture is an SVG only: a nation has thousands of them. */
export function spaceSurvivalFile(spaceId: string): string {
  return `${SURVIVAL_FILE}-${spaceId}`;
}

/** Survival of all firms of the edition; undefined where it lists none. */
export function citySurvival(site: SiteData): Figure | undefined {
  return heldFor(site.edition, `survival figure ${site.today}`, () =>
    site.rows('tenants').length === 0
      ? undefined
      : figureOf(site, { ...PROPS, title: '入驻企业的存活率' }, site.today),
  );
}

/** Survival of the firms of a space; undefined where they are too few to tell. */
export function spaceSurvival(site: SiteData, spaceId: string): Figure | undefined {
  const own = tenantsBySpace(site).get(spaceId) ?? [];
  if (own.length < LEAST_STAYS) return undefined;
  return figureOf(site, { ...PROPS, title: '入驻这家的企业的存活率' }, site.today, { chosen: own });
}

const PROPS = { chart: 'survival', of: 'tenants', finding: 'survival' };
