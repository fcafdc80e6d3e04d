import { type RoundLine, roundsList } from '../../model/evaluation/evaluation-list.ts';
import { roundParts } from '../../model/evaluation/round-parts.ts';
import { roundSummary } from '../../model/evaluation/round-summary.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { formatDate } from '../../text/dates.ts';
import { byDay, linked } from '../list/linked.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** How many rounds stand on the page of a list that is too long for it. */
const FIRST = 30;

/** All rounds, the newest year first, of which the page shows the first. */
export function roundsInTable(site: SiteData): List<RoundLine> {
  return {
    ...roundsTable(site, roundsList(site), 'evaluations/'),
    most: roundParts(site).length > 0 ? FIRST : Infinity,
  };
}

/** Some of them, all of which the page at `route` lists. */
export function roundsTable(
  site: SiteData,
  lines: readonly RoundLine[],
  route: string,
): List<RoundLine> {
  return {
    id: 'rounds',
    route,
    columns: roundColumns(site),
    groups: [{ words: '', rows: lines }],
    most: Infinity,
  };
}

function roundColumns(site: SiteData): ListColumn<RoundLine>[] {
  const of = (line: RoundLine) => roundSummary(site, line);
  const hasEvaluator = roundsList(site).some(({ evaluator }) => evaluator !== undefined);
  const columns: (ListColumn<RoundLine> | false)[] = [
    {
      title: '评价',
      tool: ownTool('title'),
      isName: true,
      cell: (line) => [
        '',
        linked(line.title, `evaluations/${line.id}/`),
        `${line.isIllustrative && !site.site.illustrative ? '示例，内容是虚构的。' : ''}${of(line).sentence}。`,
      ],
    },
    {
      title: '年度',
      tool: ownTool('year', 'text', 'value'),
      cell: ({ year }) => String(year),
    },
    {
      title: '机关',
      label: '机关',
      tool: ownTool('authority', 'text', 'value'),
      cell: ({ authority }) => authority,
    },
    hasEvaluator && {
      title: '评定',
      label: '评定',
      tool: ownTool('evaluator', 'text', 'value'),
      cell: ({ evaluator }) => evaluator ?? '',
    },
    {
      title: '参评(家)',
      class: 'number-cell',
      label: '参评',
      tool: ownTool('units', 'number', 'range'),
      cell: (line) => String(of(line).units),
    },
    {
      title: '公开',
      label: '公开',
      cellClass: 'nowrap',
      tool: ownTool('published', 'date', 'year'),
      cell: (line) => {
        const { publishedOn } = of(line);
        return publishedOn === undefined ? '' : [publishedOn, formatDate(publishedOn)];
      },
    },
    {
      title: '状态',
      cellClass: 'nowrap',
      tool: ownTool('state', 'text', 'value'),
      cell: (line) => ['', [byDay(of(line).state)]],
    },
  ];
  return columns.filter((column) => column !== false);
}
