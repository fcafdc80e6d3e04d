import type { ProseDocument } from '../data/prose/read-file.ts';
import { canonical, proseRoute, type SiteAddress } from '../model/site/addresses.ts';
import { withIdeographs } from '../text/ideographs.ts';
import type { Address, Picture } from './blocks.ts';

/** An address as an editor wrote it in a document: of another site, of this one, or an anchor. */
export function writtenAddress(
  site: SiteAddress,
  document: ProseDocument,
  written: string,
): Address {
  if (/^(https?:|mailto:|tel:)/i.test(written)) return { address: written };
  if (written.startsWith('/')) return siteAddress(site, written.slice(1));
  const here = canonical(site, proseRoute(document));
  return { address: new URL(written, here).href, href: written };
}

/** The address of a route of the site. */
export function siteAddress(site: SiteAddress, route: string): Address {
  return { address: canonical(site, route), href: site.basePath + route };
}

/** A picture of the edition by its place below `public/`, or of another site. */
export function writtenPicture(
  site: SiteAddress,
  src: string,
  ...words: readonly [alt: string, caption: string]
): Picture {
  const [alt = '', caption = ''] = words.map(withIdeographs);
  if (/^https:/i.test(src)) return { address: src, file: undefined, alt, caption };
  const file = src.replace(/^(\.{0,2}\/)+/, '');
  return { ...siteAddress(site, file), file, alt, caption };
}
