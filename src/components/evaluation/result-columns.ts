import { type ResultLine, resultsList } from '../../model/evaluation/evaluation-list.ts';
import type { CitedSources } from '../../model/site/cited-sources.ts';
import { rowsThatFit } from '../../model/site/row-parts.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { evaluationResults } from '../../schemas/evaluation-result.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { columnTool } from '../column-tool.ts';
import type { List, ListColumn } from '../list/list-column.ts';
import { correctionLines } from '../statistics/correction-lines.ts';
import { noteParts } from '../statistics/note-parts.ts';
import { ownTool } from '../table-columns.ts';

/** How many results stand on the page of the rounds. */
export const RESULTS_SHOWN = rowsThatFit(32);

/** Counts of which some row has one; the others are named below the table. */
const COUNTS = [
  { key: 'evaluated', title: '参评' },
  { key: 'absent', title: '应评未评' },
  { key: 'rewarded', title: '奖励' },
  { key: 'revoked', title: '撤销' },
] as const;
type Count = (typeof COUNTS)[number];

/** The counts that no result has. */
export function missingCounts(site: SiteData): string[] {
  const results = resultsList(site);
  return COUNTS.filter((count) => !isFilled(results, count)).map(({ title }) => title);
}

/** The published results, the newest first. */
export function resultsInTable(site: SiteData, sources: CitedSources): List<ResultLine> {
  const results = resultsList(site);
  return {
    id: 'results',
    route: 'evaluations/results/',
    columns: resultColumns(site, results, sources),
    groups: [{ words: '', rows: results }],
    most: RESULTS_SHOWN,
    attributesOf: ({ entry }) => ` id="${escapeXml(entry.row.id)}"`,
  };
}

function isFilled(results: readonly ResultLine[], { key }: Count): boolean {
  return results.some(({ entry }) => entry.row[key] !== null);
}

function resultColumns(
  site: SiteData,
  results: readonly ResultLine[],
  sources: CitedSources,
): ListColumn<ResultLine>[] {
  const count = ({ key, title }: Count): ListColumn<ResultLine> => ({
    title: `${title}(家)`,
    class: 'number-cell',
    cellClass: 'number-cell count-cell',
    label: title,
    tool: columnTool(evaluationResults, key),
    cell: ({ entry }) => String(entry.row[key] ?? ''),
  });
  const [evaluated, ...others] = COUNTS;
  const shown = (counts: readonly Count[]) => counts.filter((each) => isFilled(results, each));
  return [
    {
      title: '年度',
      cellClass: 'year',
      tool: ownTool('year', 'text', 'value'),
      cell: ({ entry }) => entry.row.year,
    },
    {
      title: '机关和对象',
      cellClass: 'plain what',
      isName: true,
      tool: ownTool('authority'),
      cell: ({ entry: { row } }) => ['', row.authority, row.object],
    },
    ...shown([evaluated]).map(count),
    {
      title: '等次(家)',
      cellClass: 'grade-counts',
      tool: ownTool('grades'),
      cell: ({ entry, grades }) => [
        '',
        grades.map((each) => `${each.grade}${each.count}`).join('，'),
        ...(entry.row.note === null ? [] : [noteParts(site, entry.row.note, sources)]),
        ...correctionLines(site, 'evaluation-results', entry),
      ],
    },
    ...shown(others).map(count),
    {
      title: '可信度',
      cellClass: 'grade',
      label: '可信度',
      tool: ownTool('confidence', 'text', 'value'),
      cell: ({ entry }) => entry.row.confidence ?? '',
    },
    {
      title: '来源',
      cellClass: 'cited',
      tool: ownTool('sources'),
      cell: ({ entry }) => ['', sources.numbersOf(entry.row.sources)],
    },
  ];
}
