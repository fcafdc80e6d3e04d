import { sectionOf } from '../sections/section.ts';
import type { SiteData } from '../site/site-data.ts';
import { sectionNews } from './section-news.ts';
import { spaceNews } from './space-news.ts';

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
  page: { readonly route: string; readonly section?: string | undefined; readonly title: string },
): PageFeed | undefined {
  const space = /^spaces\/([^/]+)\/$/.exec(page.route)?.[1];
  if (space !== undefined && spaceNews(site).has(space)) {
    return { route: `${page.route}atom.xml`, title: page.title };
  }
  const section = sectionOf(page.section ?? page.route);
  if (section === undefined) return undefined;
  const { route, title } = section;
  // Every table is news of the site, and 数据下载 shows every table.
  if (route === 'data/') return { route: 'updates/atom.xml', title: '更新与更正' };
  const isHeld = route === 'updates/' || sectionNews(site).has(route);
  return isHeld ? { route: `${route}atom.xml`, title } : undefined;
}
