import type { SentPicture } from '../charts/sent-picture.ts';
import { heldFor } from '../data/held.ts';
import { proseRoute } from '../model/site/addresses.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { allDocuments } from './all-documents.ts';
import { sentDocument } from './sent-document.ts';
import { sentParts } from './sent-parts.ts';
import { sentProse } from './sent-prose.ts';

/** A page that readers send to each other, with what its pictures say. */
export interface SentPage {
  /** Below the base path, ending in `/`. */
  readonly route: string;
  readonly picture: () => SentPicture;
}

/**
 * Notices, rounds, issues and reports, each composed once: its characters are looked at before it is
 * drawn. A space has no picture of its own: ten thousand would take an hour to draw and a gigabyte to
 * keep (docs/decisions/0011-pictures-of-pages-that-are-sent.md).
 */
export function sentPages(site: SiteData): SentPage[] {
  const composed = allDocuments(site).map(({ folder, compose }) =>
    sentPage(site, `${folder}/`, () => sentDocument(site, compose())),
  );
  const prose = [...site.issues, ...site.reports].map((document) =>
    sentPage(site, proseRoute(document), () => sentProse(site, document)),
  );
  return [...composed, ...prose];
}

function sentPage(site: SiteData, route: string, make: () => SentPicture): SentPage {
  return { route, picture: () => heldFor(site, `picture of ${route}`, make) };
}

/** The site itself, for previews of the pages without a picture of their own. */
export function siteAsSent(site: SiteData): SentPage {
  const { title, slogan } = site.site;
  const head = slogan === '' ? { kicker: '', title } : { kicker: title, title: slogan };
  return { route: '', picture: () => ({ ...sentParts(site, ''), ...head, lead: '' }) };
}
