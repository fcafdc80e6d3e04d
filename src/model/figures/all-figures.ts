import { figureSite } from '../issue-figures/issue-views.ts';
import type { SiteData } from '../site/site-data.ts';
import { figureDay } from '../components/context.ts';
import { figureProps, componentOf } from '../components/component.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure-of.ts';

/** A figure of the site with the address of its picture and numbers, without extension. */
export interface PublishedFigure {
  readonly file: string;
  readonly figure: Figure;
}

/** Where the picture and the numbers of a word are published: `figures/issues-2016-01-3`. */
export function figureFile(origin: string, number: number): string {
  return `figures/${origin.replace('/', '-')}-${number}`;
}

/** The address of the figure that the home page opens with. */
export const LEAD_FILE = 'figures/home';

/** Every figure of the edition: the lead of the home page and those of all prose. */
export function allFigures(site: SiteData): PublishedFigure[] {
  const { lead } = site.site;
  const inLead = lead ? [{ file: LEAD_FILE, figure: leadFigure(site, lead) }] : [];
  const documents = site.edition.prose.filter(
    ({ frontmatter }) => !('draft' in frontmatter && frontmatter.draft === true),
  );
  const inProse = documents.flatMap((document) =>
    document.words.flatMap((use, index) => {
      const word = componentOf(use);
      if (word?.name !== 'Figure') return [];
      const file = figureFile(`${document.kind}/${document.id}`, index + 1);
      const facts = figureSite(site, document);
      return [{ file, figure: figureOf(facts, word.props, figureDay(site, document)) }];
    }),
  );
  return [...inLead, ...inProse];
}

/** The figure of site.json `lead`, as of today. */
export function leadFigure(site: SiteData, lead: NonNullable<SiteData['site']['lead']>): Figure {
  const texts = Object.entries(lead).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return figureOf(site, figureProps(Object.fromEntries(texts)), site.today);
}
