import type { RowFileCell, RowFileLine, RowFilePart } from '../../exporters/row-file.ts';
import { chainsOfSpaces } from '../../model/chain/chains.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import {
  type TitleLine,
  TITLES_SHOWN,
  titleByDay,
  titleGroups,
  titlesList,
} from '../../model/spaces/titles-list.ts';
import { titles } from '../../schemas/title.ts';
import { isAbsence } from '../../text/absence.ts';
import { formatDate } from '../../text/dates.ts';
import { daysLeft } from '../../text/days-left.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { columnTool } from '../column-tool.ts';
import { byDay, linked } from '../list/linked.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** All titles by their state, of which the page shows the first. */
export function titlesInTable(site: SiteData, sources: CitedSources): List<TitleLine> {
  // The groups are those of today, until one of the titles stands otherwise.
  const [firstTurn] = titlesList(site)
    .flatMap((line) => titleByDay(site, line)[0]?.until ?? [])
    .sort();
  return {
    id: 'titles',
    route: 'titles/',
    columns: titleColumns(site, sources),
    groups: titleGroups(site).map(({ words, lines }) => ({
      words,
      count: `${lines.length}个`,
      ...(firstTurn === undefined ? {} : { until: firstTurn }),
      rows: lines,
    })),
    most: TITLES_SHOWN,
    attributesOf: ({ entry }) => ` id="${escapeXml(entry.row.id)}"`,
  };
}

function titleColumns(site: SiteData, sources: CitedSources): ListColumn<TitleLine>[] {
  const day = (title: string, tool: ListColumn<TitleLine>['tool']) => ({
    title,
    cellClass: 'nowrap',
    label: title,
    tool,
  });
  return [
    {
      title: '空间',
      tool: columnTool(titles, 'spaceId'),
      isName: true,
      cell: ({ entry, spaceName, hasPage }) => [
        '',
        linked(spaceName, hasPage ? `spaces/${entry.row.spaceId}/` : undefined),
      ],
    },
    { title: '称号', tool: columnTool(titles, 'title', true), cell: titleCell },
    {
      ...day('授予', columnTool(titles, 'grantedOn')),
      cell: ({ entry: { row } }) => [row.grantedOn, formatDate(row.grantedOn)],
    },
    {
      ...day('有效期', ownTool('validity')),
      cell: ({ entry: { row } }) => validity(row.validYears),
    },
    {
      ...day('到期', { ...ownTool('ends', 'date', 'year'), 'data-least': '' }),
      cell: (line) => endCell(site, line),
    },
    {
      title: '效力',
      below: 'ends',
      tool: ownTool('group', 'text', 'value'),
      cell: (line) => ['', [byDay(titleByDay(site, line))]],
    },
    {
      title: '依据',
      label: '依据',
      tool: ownTool('ground'),
      cell: (line) => {
        const sourced = sources.numbersOf(line.entry.row.sources);
        const { docNumber } = line.entry.row;
        const documents = ground(site, line);
        if (docNumber === null) return ['', [...documents, ...sourced]];
        return ['', [docNumber, ...sourced], ...(documents.length === 0 ? [] : [documents])];
      },
    },
  ];
}

/** A title, compared without its level. */
function titleCell({ entry: { row }, revokedOn }: TitleLine) {
  const why = row.revocationReason ? `：${row.revocationReason}` : '';
  const below: RowFileLine[] =
    revokedOn === undefined ? [] : [`${formatDate(revokedOn)}撤销${why}`];
  return [row.title, `${row.title}${row.level ? `（${row.level}）` : ''}`, ...below] as const;
}

/** The last day of a title, and how many days are left where it ends on it. */
function endCell({ today }: SiteData, { endsOn, revokedOn }: TitleLine): RowFileCell {
  if (endsOn === undefined) return '';
  if (revokedOn !== undefined && revokedOn <= endsOn) return [endsOn, formatDate(endsOn)];
  return [endsOn, formatDate(endsOn), { last: endsOn, said: daysLeft(today, endsOn) }];
}

/** The 公示 and 公布 of a title, and the way of its space. */
function ground(site: SiteData, line: TitleLine): RowFilePart[] {
  const { row } = line.entry;
  const { spaceId } = row;
  const documents = [
    { word: '公示名单', folder: line.notice },
    { word: '授予公布', folder: line.announcement },
  ].flatMap(({ word, folder }) =>
    folder ? linked(word, `notices/${folder.id}/`, `${word}：${folder.notice.title}`) : [],
  );
  const hasWay = line.hasPage && documents.length > 0 && chainsOfSpaces(site).has(spaceId);
  const way = linked(
    '从评价到资金',
    `spaces/${spaceId}/#chain`,
    `从评价到资金：${line.spaceName}的来龙去脉`,
  );
  return [...documents, ...(hasWay ? [way] : [])].flatMap((part, index) =>
    index === 0 ? [part] : [' · ', part],
  );
}

/** 「3年」; a word for absence as it stands; blank means without end. */
function validity(years: number | string | null): string {
  if (years === null) return '未写期限';
  return isAbsence(years) ? years : `${years}年`;
}
