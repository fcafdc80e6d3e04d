import { heldFor } from '../data/held.ts';
import type { Figure } from '../model/figures/figure.ts';
import { figureOf } from '../model/figures/figure-of.ts';
import { figureFile } from '../model/figures/lead-figure.ts';
import { sectionProse } from '../model/sections/section-prose.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { seriesFigures } from '../model/targets/statistics-list.ts';
import { SURVIVAL_FILE, citySurvival } from '../model/tenants/survival-figure.ts';

/** A figure of the site with the address of its picture and numbers, without extension. */
export interface PublishedFigure {
  readonly file: string;
  readonly figure: Figure;
}

/** The drawings above the figures of an edition that chose none itself. */
export function statisticsFigures(site: SiteData): readonly PublishedFigure[] {
  return heldFor(site.edition, `statistics figures ${site.today}`, () =>
    sectionProse(site, 'statistics/') === undefined
      ? seriesFigures(site).map((props) => ({
          file: figureFile('statistics', props),
          figure: figureOf(site, props, site.today),
        }))
      : [],
  );
}

/** Every figure that the program draws of a section by itself. */
export function sectionFigures(site: SiteData): readonly PublishedFigure[] {
  const survival = citySurvival(site);
  return [
    ...(survival === undefined ? [] : [{ file: SURVIVAL_FILE, figure: survival }]),
    ...statisticsFigures(site),
  ];
}
