import type { SiteData } from '../model/site/site-data.ts';
import { sectionNews } from '../model/changes/section-news.ts';
import type { SpacesFeed } from '../model/changes/space-feeds.ts';
import type { SpaceNews } from '../model/changes/space-news.ts';
import { sectionOf } from '../model/sections/section.ts';
import { sloganOf } from '../model/site/slogan.ts';
import {
  type SiteUpdate,
  UPDATE_KINDS,
  type UpdateKind,
  siteUpdates,
} from '../model/changes/updates.ts';
import { type FeedChannel, type FeedItem, atomFeed, rssFeed } from './feeds.ts';
import { ATOM_TYPE, type OutputFile, RSS_TYPE } from './output-file.ts';

/** More than a reader catches up on; older news stay on `updates/`. */
const MOST_ITEMS = 100;

/**
 * The newest issues of a feed that carry their whole text, four months of 旬报, and the characters
 * of HTML that they may have together; the others carry their digest. Programs fetch a feed anew
 * every hour, and the validator of the W3C refuses one of more than 5 MB.
 */
const MOST_WHOLE_ISSUES = 12;
const MOST_CHARACTERS = 1_000_000;

/** The whole text of an issue as HTML with full addresses, by the id of the issue. */
export type IssueHtml = (id: string) => string | undefined;

const TABLE_KINDS: readonly UpdateKind[] = ['更正', '新版本', '新增'];

/**
 * `feed.xml` (RSS) and `atom.xml` with all news, `updates/atom.xml` with all but the newsletter,
 * `issues/atom.xml` with the newsletter; names relative to the site's base. `issueHtml` is
 * the whole text of an issue by its id. A feed without items is still a valid feed, as old as the
 * newest version of any table.
 */
export function siteFeeds(
  data: SiteData,
  canonical: Canonical,
  issueHtml: IssueHtml = () => undefined,
): OutputFile[] {
  const { title, newsletter } = data.site;
  const updates = siteUpdates(data);
  const updatedOn = updates[0]?.date ?? data.today;
  const items = (kinds?: readonly UpdateKind[]) =>
    updates
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .slice(0, MOST_ITEMS)
      .map(withWholeIssues(issueHtml));
  const everything = { title, description: sloganOf(data.site), route: '', updatedOn };
  const atom = (channel: FeedChannel, kinds?: readonly UpdateKind[]): OutputFile =>
    atomFile(channel, items(kinds), data, canonical);
  return [
    {
      name: 'feed.xml',
      type: RSS_TYPE,
      body: () => rssFeed({ ...everything, feedRoute: 'feed.xml' }, items(), data.site, canonical),
    },
    atom({ ...everything, feedRoute: 'atom.xml' }),
    atom(
      {
        title: `更新与更正 - ${title}`,
        description: '公示、公布、评价、报告，数据表的新增、新版本和更正',
        route: 'updates/',
        feedRoute: 'updates/atom.xml',
        updatedOn,
      },
      UPDATE_KINDS.filter((kind) => kind !== '旬报'),
    ),
    atom(
      {
        title: newsletter.title,
        description: '每期旬报的全文',
        route: 'issues/',
        feedRoute: 'issues/atom.xml',
        updatedOn,
      },
      ['旬报'],
    ),
  ];
}

/** The sections that have a feed of their own, besides `siteFeeds`: `notices/atom.xml`. */
export function sectionsWithFeed(data: SiteData): string[] {
  return [...sectionNews(data).keys()].filter((route) => !OF_SITE.has(route));
}

const OF_SITE = new Set(['updates/', 'issues/']);

/** The feed of one section, with its newest news. */
export function sectionFeed(data: SiteData, route: string, canonical: Canonical): OutputFile {
  const news = sectionNews(data).get(route) ?? [];
  const section = sectionOf(route);
  const channel: FeedChannel = {
    title: `${section?.title ?? route} - ${data.site.title}`,
    description: section?.description ?? '',
    route,
    feedRoute: `${route}atom.xml`,
    updatedOn: news[0]?.date ?? data.today,
  };
  const items = news.slice(0, MOST_ITEMS).map(updateItem);
  return atomFile(channel, items, data, canonical);
}

/** A space has few news in a year. */
const MOST_OF_SPACES = 20;

/** The feed of a space, or of the spaces of a place: `spaces/<id>/atom.xml`. */
export function spacesFeed(data: SiteData, feed: SpacesFeed, canonical: Canonical): OutputFile {
  const { route, title, news } = feed;
  const channel: FeedChannel = {
    title: `${title} - ${data.site.title}`,
    description: `${title}的动态、评价、称号、扶持、公示和名录的变动`,
    route,
    feedRoute: `${route}atom.xml`,
    updatedOn: news[0]?.date ?? data.today,
  };
  const items = news.slice(0, MOST_OF_SPACES).map((each) => newsItem(route, each));
  return atomFile(channel, items, data, canonical);
}

function newsItem(pageRoute: string, news: SpaceNews): FeedItem {
  const { id, date, kind, title, detail, route } = news;
  return {
    id: `${pageRoute}#${id}`,
    title: `${kind}：${title}`,
    route,
    publishedOn: date,
    summary: detail ?? title,
    kind,
  };
}

type Canonical = (url: string, route: string) => string;

function atomFile(
  channel: FeedChannel,
  items: readonly FeedItem[],
  { site }: SiteData,
  canonical: Canonical,
): OutputFile {
  return {
    name: channel.feedRoute,
    type: ATOM_TYPE,
    body: () => atomFeed(channel, items, site, canonical),
  };
}

/** Entries of updates that stand newest first; the newest issues with their whole text. */
function withWholeIssues(issueHtml: IssueHtml): (update: SiteUpdate) => FeedItem {
  let issues = 0;
  let characters = 0;
  return (update) => {
    const item = updateItem(update);
    if (update.kind !== '旬报' || issues >= MOST_WHOLE_ISSUES) return item;
    issues += 1;
    const html = issueHtml(update.id.replace(/^issue-/, '')) ?? '';
    if (html === '' || characters + html.length > MOST_CHARACTERS) return item;
    characters += html.length;
    return { ...item, html };
  };
}

/** A line of `updates/` as a feed entry: a report or an issue is its page, the rest an anchor. */
export function updateItem(update: SiteUpdate): FeedItem {
  const { id, kind, title, route, date, correctedOn, detail, reason } = update;
  const words = [detail, reason === undefined ? undefined : `原因：${reason}`];
  const summary = words.filter((each) => each !== undefined).join('');
  return {
    id: TABLE_KINDS.includes(kind) ? `updates/#${id}` : route,
    title: kind === '旬报' ? title : `${kind}：${title}`,
    route,
    publishedOn: date,
    ...(correctedOn !== undefined && correctedOn > date ? { updatedOn: correctedOn } : {}),
    summary: summary === '' ? title : summary,
    kind,
  };
}
