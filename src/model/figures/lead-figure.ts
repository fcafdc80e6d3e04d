import type { SiteData } from '../site/site-data.ts';
import { figureProps } from '../components/component.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure-of.ts';

/** Where the picture and the numbers of a component are published: `figures/issues-2016-01-3`. */
export function figureFile(origin: string, number: number): string {
  return `figures/${origin.replace('/', '-')}-${number}`;
}

/** The address of the figure that the home page opens with. */
export const LEAD_FILE = 'figures/home';

/** The figure of site.json `lead`, as of today. */
export function leadFigure(site: SiteData, lead: NonNullable<SiteData['site']['lead']>): Figure {
  const texts = Object.entries(lead).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return figureOf(site, figureProps(Object.fromEntries(texts)), site.today);
}
