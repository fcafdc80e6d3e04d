import { sectionOf } from '../sections/section.ts';
import type { SiteData } from '../site/site-data.ts';
import { sectionNews } from './section-news.ts';
import { spacesFeeds } from './space-feeds.ts';

/** A feed narrowed to what a page is about. */
export interface PageFeed {
  /** The feed, below the base path. */
  readonly route: string;
  /** What it tells of, for people. */
  readonly title: string;
}

/** The narrowest feed for a page; undefined where only that of the whole site fits. */
export function pageFeed(
  site: SiteData,
  page: { readonly route: string; readonly section?: string | undefined },
): PageFeed | undefined {
  const ofSpaces = spacesFeeds(site).get(page.route);
  if (ofSpaces !== undefined) {
    return { route: `${ofSpaces.route}atom.xml`, title: ofSpaces.title };
  }
  const section = sectionOf(page.section ?? page.route);
  if (section === undefined) return undefined;
  const { route, title } = section;
  // Every table is news of the site, and 数据下载 shows every table.
  if (route === 'data/') return { route: 'updates/atom.xml', title: '更新与更正' };
  const isHeld = route === 'updates/' || sectionNews(site).has(route);
  return isHeld ? { route: `${route}atom.xml`, title } : undefined;
}
