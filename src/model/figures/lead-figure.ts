import { createHash } from 'node:crypto';
import type { FigureProps } from './chart-record.ts';
import type { SiteData } from '../site/site-data.ts';
import { figureProps } from '../components/component.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure-of.ts';

/** Where the picture and the numbers of a component are published: `figures/issues-2016-01-line-3f9c20`. */
export function figureFile(origin: string, props: FigureProps): string {
  return `figures/${origin.replace('/', '-')}-${props.chart}-${drawnHash(props)}`;
}

/** By what is drawn: words written above a figure, or into it, leave the address that others embed. */
function drawnHash(props: FigureProps): string {
  const drawn = DRAWN.map((name) => props[name] ?? null);
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 6);
}

const DRAWN = ['of', 'where', 'x', 'y', 'series', 'to', 'panel', 'highlight'] as const;

/** The address of the figure that the home page opens with. */
export const LEAD_FILE = 'figures/home';

/** The figure of site.json `lead`, as of today. */
export function leadFigure(site: SiteData, lead: NonNullable<SiteData['site']['lead']>): Figure {
  const texts = Object.entries(lead).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return figureOf(site, figureProps(Object.fromEntries(texts)), site.today);
}
