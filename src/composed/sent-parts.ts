import type { SentPicture } from '../charts/sent-picture.ts';
import { canonical } from '../model/site/addresses.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { editionMark } from '../text/edition-statement.ts';

/** What the pictures of every page have, and nothing more. */
export function sentParts(
  site: SiteData,
  route: string,
): Pick<SentPicture, 'mark' | 'facts' | 'figure' | 'list' | 'source' | 'address'> {
  return {
    mark: editionMark(site.site),
    facts: [],
    figure: undefined,
    list: undefined,
    source: `来源：${site.site.title}`,
    address: canonical(site, route),
  };
}
