import { heldFor } from '../../data/held.ts';
import { directoryParts } from '../spaces/directory.ts';
import type { SiteData } from '../site/site-data.ts';
import { type SpaceNews, spaceNews } from './space-news.ts';

/** A feed about some spaces: of one, or of a place where there are too many for a file each. */
export interface SpacesFeed {
  /** The page of which it is the feed. */
  readonly route: string;
  readonly title: string;
  /** Newest first; `id` is unique within the feed. */
  readonly news: readonly SpaceNews[];
}

/**
 * The feeds of spaces by the page that offers them. A space has one once anything ever happened to it; in a
 * directory too long for one page the places have them, and the spaces of a place share its feed.
 */
export function spacesFeeds(site: SiteData): ReadonlyMap<string, SpacesFeed> {
  return heldFor(site, 'feeds of spaces', () => {
    const news = spaceNews(site);
    const parts = directoryParts(site);
    const rows = site.rows('spaces').map(({ row }) => row);
    const pages = new Map<string, SpacesFeed>();
    for (const { id, name } of parts.length > 0 ? [] : rows) {
      const route = `spaces/${id}/`;
      const mine = news.get(id);
      if (mine !== undefined) pages.set(route, { route, title: name, news: mine });
    }
    for (const part of parts) {
      const route = `spaces/places/${part.id}/`;
      const spaces = part.rows.map(({ entry: { row } }) => row);
      const feed = { route, title: `空间名录：${part.title}`, news: ofPlace(spaces, news) };
      for (const page of [route, ...spaces.map(({ id }) => `spaces/${id}/`)]) pages.set(page, feed);
    }
    return pages;
  });
}

function ofPlace(
  spaces: readonly { readonly id: string; readonly name: string }[],
  news: ReadonlyMap<string, readonly SpaceNews[]>,
): SpaceNews[] {
  return spaces
    .flatMap(({ id, name }) =>
      (news.get(id) ?? []).map((each) => ({
        ...each,
        id: `${id}-${each.id}`,
        title: `${name}，${each.title}`,
      })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
