import type { Site } from '../../schemas/documents/site.ts';
import { bureauSlogan } from '../../text/bureau-slogan.ts';

/**
 * What a site says of itself: its slogan, without one whose site it is, so that its head does not say
 * the title twice; its title where that is not known.
 */
export function sloganOf(site: Pick<Site, 'slogan' | 'title' | 'authorities'>): string {
  if (site.slogan !== '') return site.slogan;
  const bureau = site.authorities.find(({ to }) => to === null);
  return bureau === undefined ? site.title : bureauSlogan(bureau.name);
}
