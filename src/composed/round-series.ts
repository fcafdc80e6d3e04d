import { consecutiveUnits, roundsOfSeries } from '../model/evaluation/consecutive.ts';
import { evaluationOf } from '../model/evaluation/evaluated-rounds.ts';
import { gradeGroups } from '../model/evaluation/evaluation-list.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import { roundSpaces } from '../model/evaluation/round-spaces.ts';
import { roundDocument, type RoundFolder } from '../data/rounds.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { ComposedBlock, ComposedSection } from './composed-document.ts';
import { heading, linked, paragraph, section, table } from './parts.ts';
import { spaceLink } from './round-list.ts';

/**
 * The rounds that belong together with this one, side by side, and the units that bad years in a row
 * have a consequence for; nothing where the method names neither.
 */
export function seriesSections(site: SiteData, report: RoundReport): ComposedSection[] {
  const { series, consecutive } = report.method;
  if (series == null && consecutive == null) return [];
  const rounds = [...roundsOfSeries(site.edition, report.folder)].sort(
    (a, b) => roundDocument(b).year - roundDocument(a).year || (a.id < b.id ? -1 : 1),
  );
  const title = series == null ? '连续的结果' : `同一系列：${series}`;
  return section('series', title, [
    ...(rounds.length > 1 ? [seriesTable(site, rounds, report.folder.id)] : []),
    ...consecutiveBlocks(site, report),
  ]);
}

function seriesTable(site: SiteData, rounds: readonly RoundFolder[], own: string) {
  return table(
    `同一系列的${rounds.length}次评价`,
    rounds,
    [
      {
        title: '评价',
        cell: (round) => {
          const { title } = roundDocument(round);
          return [linked(site, title, round.id === own ? undefined : `evaluations/${round.id}/`)];
        },
      },
      { title: '年度', isNumber: true, cell: (round) => String(roundDocument(round).year) },
      { title: '参评', isNumber: true, cell: (round) => `${unitCount(site, round)}家` },
      { title: '入选', isNumber: true, cell: (round) => selectedCount(site, round) },
    ],
    { page: { isCaptionHidden: true } },
  );
}

function consecutiveBlocks(site: SiteData, { folder, method }: RoundReport): ComposedBlock[] {
  const { consecutive } = method;
  if (consecutive == null) return [];
  const { grade, times, consequence } = consecutive;
  const found = consecutiveUnits(site.edition, folder);
  const spaceOf = roundSpaces(site, method.frozenOn);
  const rule = `连续${times}年${grade}的，${consequence}。`;
  const title = `连续${times}年${grade}的`;
  if (found.length === 0) return [paragraph(`${rule}这一年没有。`)];
  return [
    heading(title),
    paragraph(`${rule}到${method.year}年度有${found.length}家：`),
    table(
      title,
      found,
      [
        {
          title: '空间',
          cell: ({ spaceId }) => [spaceLink(site, spaceOf(spaceId))],
        },
        { title: '年度', cell: ({ years }) => years.join('、') },
        { title: '后果', cell: () => consequence },
      ],
      { page: { isCaptionHidden: true } },
    ),
  ];
}

function unitCount(site: SiteData, round: RoundFolder): number {
  if (round.kind === 'computed') return evaluationOf(site.edition, round).units.length;
  return gradeGroups(site, round).reduce((sum, { units }) => sum + units.length, 0);
}

function selectedCount(site: SiteData, round: RoundFolder): string {
  if (round.kind === 'given') return '';
  const { units } = evaluationOf(site.edition, round);
  return `${units.filter(({ isSelected }) => isSelected).length}家`;
}
