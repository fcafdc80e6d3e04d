import { Feed, type FeedOptions } from 'feed';
import type { Site } from '../schemas/documents/site.ts';
import { editionMark } from '../text/edition-statement.ts';
import { escapeXml, xmlCharacters } from '../text/escape-xml.ts';
import { withLinks } from './feed-links.ts';

/** One entry of a feed. */
export interface FeedItem {
  /** What names the entry for ever: its route, with a fragment where entries share a page. */
  readonly id: string;
  readonly title: string;
  /** The page that the entry links to. */
  readonly route: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** `YYYY-MM-DD`, when it was changed after that day. */
  readonly updatedOn?: string | undefined;
  /** Plain text. */
  readonly summary: string;
  /** The whole text as HTML with absolute addresses. */
  readonly html?: string | undefined;
  /** 更正, 报告 …: becomes the category. */
  readonly kind: string;
}

/** A feed: what it holds, and where it and its page lie. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** The page of which this is the feed. */
  readonly route: string;
  /** The route of the feed itself, `updates/atom.xml`. */
  readonly feedRoute: string;
  /** The day that an empty feed bears, `YYYY-MM-DD`. */
  readonly updatedOn: string;
}

type FeedSite = Pick<Site, 'title' | 'url' | 'kind' | 'illustrative'>;
/** The canonical address of a route (src/model/site/addresses.ts). */
type Canonical = (url: string, route: string) => string;

/**
 * An Atom 1.0 feed (RFC 4287), newest first. Nothing depends on the clock: the feed is as new as
 * its newest item, days begin at 00:00 in China. A demonstration says so in the subtitle.
 */
export function atomFeed(
  channel: FeedChannel,
  items: readonly FeedItem[],
  site: FeedSite,
  canonical: Canonical,
): string {
  // Titles and summaries are `type="html"` in this dress, so plain text has to be escaped.
  const feed = fill(channel, items, site, canonical, 'atom', escapeXml);
  const xml = feed.atom1().replace('<feed xmlns=', '<feed xml:lang="zh-CN" xmlns=');
  return dressed(xml, channel, items, (route) => canonical(site.url, route));
}

/** An RSS 2.0 feed; otherwise as `atomFeed`. */
export function rssFeed(
  channel: FeedChannel,
  items: readonly FeedItem[],
  site: FeedSite,
  canonical: Canonical,
): string {
  // Readers take an RSS title as plain text; only the end of a CDATA section must not occur.
  const feed = fill(channel, items, site, canonical, 'rss', cdataText);
  return dressed(feed.rss2(), channel, items, (route) => canonical(site.url, route));
}

/** Who opens the feed itself sees a list with links, and what its address is for. */
function dressed(
  xml: string,
  { feedRoute }: FeedChannel,
  items: readonly FeedItem[],
  canonical: (route: string) => string,
): string {
  const links = newestFirst(items).map(({ title, route, publishedOn }) => ({
    title: xmlCharacters(title),
    address: new URL(canonical(route)).href,
    day: publishedOn,
  }));
  // From where the feed lies: a style sheet of another host than was asked would not be loaded.
  const up = '../'.repeat(feedRoute.split('/').length - 1);
  const style = `<?xml-stylesheet type="text/css" href="${up}feed.css"?>`;
  return withLinks(withFinalNewline(xml), links).replace(
    /^<\?xml[^>]*\?>/,
    (declaration) => `${declaration}\n${style}`,
  );
}

function fill(
  channel: FeedChannel,
  items: readonly FeedItem[],
  site: FeedSite,
  canonical: Canonical,
  format: 'atom' | 'rss',
  titleText: (text: string) => string,
): Feed {
  const mark = editionMark(site);
  const address = (route: string) => new URL(canonical(site.url, route)).href;
  const options: FeedOptions = {
    id: address(channel.feedRoute),
    title: plainText(channel.title),
    description: plainText(
      mark === undefined ? channel.description : `${mark}。${channel.description}`,
    ),
    link: address(channel.route),
    feedLinks: { [format]: address(channel.feedRoute) },
    language: 'zh-CN',
    updated: chinaDay(newestDay(items) ?? channel.updatedOn),
    generator: 'zhongchuang-gazette',
    author: { name: plainText(site.title) },
  };
  const feed = new Feed(options);
  for (const item of newestFirst(items)) {
    feed.addItem({
      id: address(item.id),
      title: titleText(item.title),
      link: address(item.route),
      date: chinaDay(item.updatedOn ?? item.publishedOn),
      published: chinaDay(item.publishedOn),
      description: escapeXml(item.summary),
      ...(item.html === undefined ? {} : { content: cdataText(item.html) }),
      category: [{ name: item.kind, term: item.kind }],
    });
  }
  return feed;
}

function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  return items.toSorted((a, b) =>
    a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0,
  );
}

function newestDay(items: readonly FeedItem[]): string | undefined {
  return items
    .map(({ publishedOn, updatedOn }) => updatedOn ?? publishedOn)
    .sort()
    .at(-1);
}

/**
 * The first moment of a day in China, written as such: in UTC it would bear the day before, and
 * readers in other zones would see a date that stands nowhere on the site.
 */
function chinaDay(day: string): Date {
  const utc = new Date(`${day}T00:00:00Z`).toUTCString();
  return Object.assign(new Date(`${day}T00:00:00+08:00`), {
    toISOString: () => `${day}T00:00:00+08:00`,
    toUTCString: () => utc.replace('GMT', '+0800'),
  });
}

/** The library escapes text, but takes an `&amp;` in it for an `&` that is escaped already. */
function plainText(text: string): string {
  return xmlCharacters(text).replaceAll('&amp;', '&amp;amp;');
}

/** The library ends a CDATA section safely only the first time that `]]>` occurs. */
function cdataText(text: string): string {
  return xmlCharacters(text).replaceAll(']]>', ']]&gt;');
}

function withFinalNewline(xml: string): string {
  return xml.endsWith('\n') ? xml : `${xml}\n`;
}
