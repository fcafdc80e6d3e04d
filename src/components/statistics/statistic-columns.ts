import { heldFor } from '../../data/held.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import { MOST_ELEMENTS, rowsThatFit } from '../../model/site/row-parts.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { placeName } from '../../model/spaces/places.ts';
import {
  type StatisticEntry,
  statisticValue,
  statisticsList,
} from '../../model/targets/statistics-list.ts';
import { indicatorSeries, seriesThatFit } from '../../model/targets/statistics-series.ts';
import { statistics } from '../../schemas/statistic.ts';
import { formatPeriod } from '../../text/dates.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { columnTool } from '../column-tool.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';
import { correctionLines } from './correction-lines.ts';
import { noteParts } from './note-parts.ts';

/** Cells, notes and sources of a row. */
const ELEMENTS_OF_ROW = 15;

/** A line of an indicator: its place, its values and the line that is drawn. */
const ELEMENTS_OF_SERIES_LINE = 9;
const MOST_SERIES_LINES = 70;

/** The courses of the indicators that stand on the page, above the figures. */
export function seriesOnPage(site: SiteData) {
  return heldFor(site, 'statistics-on-page', () =>
    seriesThatFit(indicatorSeries(site), MOST_SERIES_LINES),
  );
}

/** How many of the figures stand on their page, below those courses. */
export function figuresShown(site: SiteData): number {
  const lines = seriesOnPage(site).series.reduce((sum, { places }) => sum + 1 + places.length, 0);
  return rowsThatFit(ELEMENTS_OF_ROW, MOST_ELEMENTS - lines * ELEMENTS_OF_SERIES_LINE);
}

/** All figures as their page lists them. */
export function figuresInOrder(site: SiteData): StatisticEntry[] {
  const { places, doubtful } = statisticsList(site);
  return [...places.flatMap(({ entries }) => entries), ...doubtful];
}

/** All figures by place and time, those that are in doubt last. */
export function figuresList(site: SiteData, sources: CitedSources): List<StatisticEntry> {
  const { places, doubtful } = statisticsList(site);
  const placeOf = ({ row, version }: StatisticEntry) => placeName(site, row.division, version);
  const isDoubtful = ({ row }: StatisticEntry) => row.confidence === '低';
  const groups = places.map(({ place, entries }) => ({
    words: place,
    count: `${entries.length}个`,
    rows: entries,
  }));
  return {
    id: 'statistics',
    route: 'statistics/',
    columns: statisticColumns(site, sources, (entry) =>
      isDoubtful(entry) ? `${placeOf(entry)}，` : '',
    ),
    groupTitle: '地区',
    groups:
      doubtful.length === 0 ? groups : [...groups, { words: '可信度低，未用于图', rows: doubtful }],
    most: figuresShown(site),
    attributesOf: (entry) =>
      ` id="${escapeXml(entry.row.id)}"` +
      (isDoubtful(entry) ? '' : ` data-place="${escapeXml(placeOf(entry))}"`),
  };
}

/** `placed` is what stands before an indicator where no heading says the place. */
function statisticColumns(
  site: SiteData,
  sources: CitedSources,
  placed: (entry: StatisticEntry) => string,
): ListColumn<StatisticEntry>[] {
  return [
    {
      title: '时间',
      cellClass: 'when',
      tool: ownTool('period', 'text', 'year'),
      cell: ({ row }) => [row.period, formatPeriod(row.period)],
    },
    {
      title: '指标',
      cellClass: 'plain what',
      isName: true,
      tool: columnTool(statistics, 'indicator', true),
      cell: (entry) => [
        entry.row.indicator,
        placed(entry) + entry.row.indicator,
        ...(entry.row.note === null ? [] : [noteParts(site, entry.row.note, sources)]),
        ...correctionLines(site, 'statistics', entry),
      ],
    },
    {
      title: '口径',
      cellClass: 'kind',
      tool: columnTool(statistics, 'basis'),
      cell: ({ row }) => row.basis ?? '未说明',
    },
    {
      title: '值',
      class: 'number-cell',
      cellClass: 'number-cell number',
      tool: columnTool(statistics, 'value'),
      cell: (entry) => [String(entry.row.value), statisticValue(entry)],
    },
    {
      title: '单位',
      cellClass: 'unit',
      tool: ownTool('unit'),
      cell: ({ row }) => row.unit ?? '',
    },
    {
      title: '可信度',
      cellClass: 'grade',
      label: '可信度',
      tool: columnTool(statistics, 'confidence'),
      cell: ({ row }) => row.confidence ?? '',
    },
    {
      title: '来源',
      cellClass: 'cited',
      tool: ownTool('sources'),
      cell: ({ row }) => ['', sources.numbersOf(row.sources)],
    },
  ];
}
