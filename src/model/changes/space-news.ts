import { heldFor } from '../../data/held.ts';
import type { FieldMeta } from '../../schemas/cell.ts';
import { formatDate, isIsoDate } from '../../text/dates.ts';
import { unjudged } from '../../text/unjudged.ts';
import { listRows, noticeDay, spaceOf } from '../chain/list-units.ts';
import { roundPublishedOn } from '../evaluation/round-report.ts';
import type { SiteData } from '../site/site-data.ts';
import { spaceResults } from '../spaces/space-results.ts';
import { datasetChanges } from './changes.ts';
import { siteUpdates } from './updates.ts';

/** One thing that happened to a space. */
export interface SpaceNews {
  /** Unique among the news of the space, and stable. */
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** The page that tells of it. */
  readonly route: string;
}

/** More changed fields than these are counted only. */
const MOST_FIELDS = 3;

/** What happened to each space up to the site's today, newest first; spaces without news are left out. */
export function spaceNews(site: SiteData): ReadonlyMap<string, readonly SpaceNews[]> {
  return heldFor(site, 'news by space', () => {
    const shown = new Set(site.rows('spaces').map(({ row }) => row.id));
    const all = [
      ...registerNews(site),
      ...eventNews(site),
      ...titleNews(site),
      ...supportNews(site),
      ...noticeNews(site),
      ...resultNews(site, shown),
      ...correctionNews(site),
      ...storyNews(site),
    ].filter(([id, { date }]) => shown.has(id) && isIsoDate(date) && date <= site.today);
    const bySpace = Map.groupBy(all, ([id]) => id);
    return new Map(
      [...bySpace].map(([id, held]) => [id, held.map(([, news]) => news).sort(newestFirst)]),
    );
  });
}

type Told = [spaceId: string, news: SpaceNews];

function newestFirst(a: SpaceNews, b: SpaceNews): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** What the versions of the directory changed. */
function registerNews(site: SiteData): Told[] {
  const dataset = site.edition.datasets.get('spaces');
  if (dataset === undefined) return [];
  return datasetChanges(dataset, site.today).flatMap((change): Told[] => {
    const { version, previous, added, changed } = change;
    const told = (id: string, title: string): Told => [
      id,
      { id: `version-${version}`, date: version, kind: '名录', title, route: `spaces/${id}/` },
    ];
    // The first version lists what was there before.
    const listed = previous === undefined ? [] : added.map((id) => told(id, '列入空间名录'));
    const shownFields = changed.filter(({ key }) =>
      isForReaders(dataset.schema.columns[key]?.field),
    );
    const byId = Map.groupBy(shownFields, ({ id }) => id);
    const updated = [...byId].map(([id, fields]) => {
      const words = fields
        .slice(0, MOST_FIELDS)
        .map(({ title, from, to }) => `${title}由${inWords(from)}改为${inWords(to)}`);
      const others = fields.length > MOST_FIELDS ? `，共${fields.length}项` : '';
      return told(id, `${words.join('，')}${others}`);
    });
    return [...listed, ...updated];
  });
}

/** Ids and references are for those who compile the table. */
function isForReaders(field: FieldMeta | undefined): boolean {
  return field !== undefined && !['id', 'reference', 'source'].includes(field.type);
}

function inWords(cell: string): string {
  return cell === '' ? '空白' : formatDate(cell);
}

function eventNews(site: SiteData): Told[] {
  return site.rows('events').flatMap(({ row }) =>
    (row.spaceIds?.split('；') ?? []).map((id): Told => {
      const { date, summary } = row;
      const route = `spaces/${id}/`;
      return [id, { id: `event-${row.id}`, date: date ?? '', kind: '动态', title: summary, route }];
    }),
  );
}

function titleNews(site: SiteData): Told[] {
  return site.rows('titles').flatMap(({ row }): Told[] => {
    const { id, spaceId, grantedOn, revokedOn } = row;
    const told = (date: string | null, word: string): Told => [
      spaceId,
      {
        id: `title-${id}-${word}`,
        date: date ?? '',
        kind: '称号',
        title: `${word}“${row.title}”`,
        route: `spaces/${spaceId}/`,
      },
    ];
    return [told(grantedOn, '授予'), told(revokedOn, '撤销')];
  });
}

function supportNews(site: SiteData): Told[] {
  return site.rows('support').flatMap(({ row, cells }): Told[] => {
    if (row.spaceId === null) return [];
    const amount = /^\d/.test(cells['amount'] ?? '') ? `，${cells['amount']}元` : '';
    return [
      [
        row.spaceId,
        {
          id: `support-${row.id}`,
          date: row.actedOn,
          kind: '扶持',
          title: `${row.act}“${unjudged(row.programme)}”${amount}`,
          detail: `${row.department}，受助单位${unjudged(row.recipient)}。`,
          route: `spaces/${row.spaceId}/`,
        },
      ],
    ];
  });
}

function noticeNews(site: SiteData): Told[] {
  return site.edition.notices.flatMap((folder) => {
    const { id, notice } = folder;
    const spaces = new Set(listRows(folder).flatMap((row) => spaceOf(site.edition, row) ?? []));
    const detail = notice.period ? `公示到${formatDate(notice.period.to)}为止。` : undefined;
    return [...spaces].map((space): Told => {
      const { kind, title } = notice;
      const news = { id: `notice-${id}`, date: noticeDay(folder), kind, title, detail };
      return [space, { ...news, route: `notices/${id}/` }];
    });
  });
}

function resultNews(site: SiteData, spaces: ReadonlySet<string>): Told[] {
  return [...spaces].flatMap((id) =>
    spaceResults(site, id).flatMap(({ round, result, route }): Told[] => {
      const { folder } = round;
      if (folder.kind !== 'computed') return [];
      const date = roundPublishedOn(site, folder) ?? '';
      const title = `${folder.method.title}：${result}`;
      return [[id, { id: `round-${folder.id}`, date, kind: '评价', title, route }]];
    }),
  );
}

function correctionNews(site: SiteData): Told[] {
  return siteUpdates(site)
    .filter(({ kind }) => kind === '更正')
    .flatMap(({ id, date, title, reason, pages = [] }) =>
      pages.flatMap((page): Told[] => {
        const space = /^spaces\/([^/]+)\/$/.exec(page)?.[1];
        if (space === undefined) return [];
        return [[space, { id, date, kind: '更正', title, detail: reason, route: page }]];
      }),
    );
}

function storyNews(site: SiteData): Told[] {
  return site.stories.flatMap(({ id, frontmatter }): Told[] => {
    const { space, title, publishedOn, summary } = frontmatter;
    if (!space) return [];
    const date = publishedOn ?? '';
    const detail = summary ?? undefined;
    return [
      [space, { id: `story-${id}`, date, kind: '故事', title, detail, route: `stories/${id}/` }],
    ];
  });
}
