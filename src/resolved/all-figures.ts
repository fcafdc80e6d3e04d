import { LEAD_FILE, leadFigure } from '../model/figures/lead-figure.ts';
import type { ProseDocument } from '../data/prose/read-file.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { blocksOfKind } from './all-blocks.ts';
import { resolveDocument } from './resolve-document.ts';
import { type PublishedFigure, sectionFigures } from './section-figures.ts';

/** Every figure of the edition: the lead of the home page, those of sections and of all prose but drafts. */
export function allFigures(site: SiteData): PublishedFigure[] {
  const documents = site.edition.prose.filter(
    ({ frontmatter }) => !('draft' in frontmatter && frontmatter.draft === true),
  );
  return [
    ...inLead(site),
    ...sectionFigures(site),
    ...documents.flatMap((document) => figuresOf(site, document)),
  ];
}

/**
 * The lead of the home page that the edition names, or else the first figure of the newest issue that
 * has one, and two further figures of its reports.
 */
export function homeFigures(site: SiteData): {
  lead: PublishedFigure | undefined;
  further: { figure: PublishedFigure; route: string; summary: string | undefined }[];
} {
  const further = site.reports.flatMap((report) => {
    const [figure] = figuresOf(site, report);
    const summary = report.frontmatter.summary ?? undefined;
    return figure === undefined ? [] : [{ figure, route: `reports/${report.id}/`, summary }];
  });
  const [lead = site.issues.flatMap((issue) => figuresOf(site, issue))[0]] = inLead(site);
  return { lead, further: further.slice(0, 2) };
}

function inLead(site: SiteData): PublishedFigure[] {
  const { lead } = site.site;
  return lead ? [{ file: LEAD_FILE, figure: leadFigure(site, lead) }] : [];
}

function figuresOf(site: SiteData, document: ProseDocument): PublishedFigure[] {
  const { blocks } = resolveDocument(site, document);
  return blocksOfKind(blocks, 'figure').map(({ file, figure }) => ({ file, figure }));
}
