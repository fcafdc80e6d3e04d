import { noticeByDay, stateWord } from '../../model/notices/notices-by-day.ts';
import { noticeParts } from '../../model/notices/notice-parts.ts';
import { type NoticeLine, noticesList } from '../../model/notices/notices-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import type { RowFileLine } from '../../exporters/row-file.ts';
import { formatDate } from '../../text/dates.ts';
import { byDay, linked } from '../list/linked.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** How many notices stand on the page of a list that is too long for it. */
const FIRST = 30;

/** All notices and announcements by year, of which the page shows the first. */
export function noticesInTable(site: SiteData): List<NoticeLine> {
  const { years } = noticesList(site);
  return {
    ...noticesTable(
      site,
      years.flatMap(({ lines }) => lines),
      'notices/',
    ),
    groupTitle: '年份',
    groups: years.map(({ year, lines }) => ({
      words: `${year}年`,
      count: `${lines.length}份`,
      rows: lines,
    })),
    most: noticeParts(site).length > 0 ? FIRST : Infinity,
  };
}

/** Some of them without groups, as the page at `route` lists them all. */
export function noticesTable(
  site: SiteData,
  lines: readonly NoticeLine[],
  route: string,
): List<NoticeLine> {
  return {
    id: 'notices',
    route,
    columns: noticeColumns(site),
    groups: [{ words: '', rows: lines }],
    most: Infinity,
  };
}

function noticeColumns(site: SiteData): ListColumn<NoticeLine>[] {
  const day = (title: string, key: string, of: (line: NoticeLine) => string | undefined) => ({
    title,
    label: title,
    cellClass: 'nowrap',
    tool: ownTool(key, 'date'),
    cell: (line: NoticeLine) => {
      const date = of(line);
      return date === undefined ? '' : ([date, formatDate(date)] as const);
    },
  });
  return [
    {
      title: '标题',
      tool: ownTool('title'),
      isName: true,
      cell: ({ id, folder, followedBy }) => [
        '',
        linked(folder.notice.title, `notices/${id}/`),
        ...followedBy.map((other): RowFileLine => announcement(other)),
      ],
    },
    {
      title: '种类',
      tool: ownTool('kind', 'text', 'value'),
      cell: ({ folder }) => folder.notice.kind,
    },
    {
      title: '状态',
      cellClass: 'nowrap',
      tool: ownTool('state', 'text', 'value'),
      cell: ({ folder }) => [
        '',
        [byDay(noticeByDay(site, folder, (each) => stateWord(each, site.today)))],
      ],
    },
    {
      title: '机关',
      tool: ownTool('issuer', 'text', 'value'),
      cell: ({ issuer }) => issuer,
    },
    {
      title: '名单(条)',
      class: 'number-cell',
      label: '名单',
      tool: ownTool('total', 'number', 'range'),
      cell: ({ total }) => String(total),
    },
    day('发布', 'published', ({ publishedOn }) => publishedOn),
    day('公示期到', 'until', ({ folder }) => folder.notice.period?.to),
  ];
}

function announcement({ id, notice }: NoticeLine['followedBy'][number]): RowFileLine {
  return [linked('看公布', `notices/${id}/`, `看公布：${notice.title}`)];
}
