import type { ProseDocument } from '../data/prose/read-file.ts';
import { canonical, proseRoute } from '../model/site/addresses.ts';
import { href } from '../site.ts';
import { withIdeographs } from '../text/ideographs.ts';
import type { Address, Picture } from './blocks.ts';

/** An address as an editor wrote it in a document: of another site, of this one, or an anchor. */
export function writtenAddress(url: string, document: ProseDocument, written: string): Address {
  if (/^(https?:|mailto:|tel:)/i.test(written)) return { address: written };
  if (written.startsWith('/')) return siteAddress(url, written.slice(1));
  const here = canonical(url, proseRoute(document));
  return { address: new URL(written, here).href, href: written };
}

/** The address of a route of the site. */
export function siteAddress(url: string, route: string): Address {
  return { address: canonical(url, route), href: href(route) };
}

/** A picture of the edition by its place below `public/`, or of another site. */
export function writtenPicture(
  url: string,
  src: string,
  ...words: readonly [alt: string, caption: string]
): Picture {
  const [alt = '', caption = ''] = words.map(withIdeographs);
  if (/^https:/i.test(src)) return { address: src, file: undefined, alt, caption };
  const file = src.replace(/^(\.{0,2}\/)+/, '');
  return { ...siteAddress(url, file), file, alt, caption };
}
