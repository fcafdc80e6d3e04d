import { PREVIEW } from '../charts/sent-picture.ts';
import type { PageFeed } from '../model/changes/page-feed.ts';
import type { Section } from '../model/sections/section.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { canonical } from '../model/site/addresses.ts';
import { href } from '../site.ts';
import { type Attributes, voidTag } from './void-tag.ts';

/** What the head of a page says of it. */
export interface PageMeta {
  readonly title: string;
  readonly description: string;
  readonly route: string;
  readonly kind: 'home' | 'list' | 'content';
  readonly section?: Section | undefined;
  readonly publishedOn?: string | undefined;
  readonly contentSource?: string | undefined;
  readonly structuredData?: Record<string, unknown> | undefined;
  readonly hasPictures?: boolean | undefined;
  readonly feed?: PageFeed | undefined;
}

/**
 * The tags of a page's head that programs read. Composed as text: they stand on every page, and a
 * template a tag takes several times as long.
 */
export function metaTags(site: SiteData, page: PageMeta): string {
  const { description, structuredData } = page;
  const { site: config } = site;
  const isListed = config.index ?? config.kind === 'government';
  const named = pageTags(site, page).flatMap(([name, content]) =>
    content ? [{ name, content }] : [],
  );
  const previews = preview(site, page).map(([name, content]) => ({
    property: `og:${name}`,
    content: String(content),
  }));
  const robots = isListed ? [] : [{ name: 'robots', content: 'noindex' }];
  const metas: Attributes[] = [...named, { name: 'description', content: description }];
  return [
    ...[...metas, ...previews, ...robots].map((attributes) => voidTag('meta', attributes)),
    ...links(site, page).map((attributes) => voidTag('link', attributes)),
    ...(structuredData === undefined ? [] : [structured(structuredData)]),
  ].join('');
}

/**
 * The page tags of the 网页设计规范 (国办发〔2017〕47号): 3 on the home page, 7 on a list, 10 on an
 * item. Names are byte-exact; a tag without a value is left out, never invented.
 */
function pageTags(site: SiteData, page: PageMeta): [string, string | undefined | null][] {
  const { title, description, route, kind, section, publishedOn, contentSource } = page;
  const { site: config } = site;
  const keywords = [section?.title ?? title, '众创空间'].join(',');
  const ofColumn: [string, string][] = [
    ['ColumnName', section?.title ?? title],
    ['ColumnDescription', section?.description ?? description],
    ['ColumnKeywords', keywords],
    ['ColumnType', section?.type ?? '概况信息'],
  ];
  const ofContent: [string, string | undefined][] = [
    ['ArticleTitle', title],
    ['PubDate', publishedOn?.length === 10 ? `${publishedOn} 00:00` : publishedOn],
    ['ContentSource', contentSource],
    ['Keywords', keywords],
    ['Url', canonical(site, route)],
  ];
  return [
    ['SiteName', config.title],
    ['SiteDomain', new URL(config.url).hostname],
    ['SiteIDCode', config.filing?.siteIdCode],
    ...(kind === 'home' ? [] : ofColumn),
    ...(kind === 'content' ? ofContent : []),
  ];
}

/** What chat programs and portals show of a link to the page (ogp.me). */
function preview(
  site: SiteData,
  { title, description, route, kind, hasPictures = false }: PageMeta,
): [string, string | number][] {
  return [
    ['type', kind === 'content' ? 'article' : 'website'],
    ['title', title],
    ['description', description],
    ['url', canonical(site, route)],
    ['site_name', site.site.title],
    ['locale', 'zh_CN'],
    ['image', canonical(site, `${hasPictures ? route : ''}preview.png`)],
    ['image:width', PREVIEW.width * PREVIEW.scale],
    ['image:height', PREVIEW.height * PREVIEW.scale],
  ];
}

function links(site: SiteData, { route, feed }: PageMeta): Attributes[] {
  const { title } = site.site;
  const atom = 'application/atom+xml';
  const alternate = (type: string, name: string, file: string) => ({
    rel: 'alternate',
    type,
    title: name,
    href: href(file),
  });
  return [
    { rel: 'canonical', href: canonical(site, route) },
    alternate('application/rss+xml', title, 'feed.xml'),
    alternate(atom, title, 'atom.xml'),
    ...(feed === undefined ? [] : [alternate(atom, `${feed.title} - ${title}`, feed.route)]),
  ];
}

function structured(data: Record<string, unknown>): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
