import type { GivenRound } from '../data/rounds.ts';
import { methodInWords, type RoundLine, roundsList } from '../model/evaluation/evaluation-list.ts';
import { type SearchEntry, searchEntry } from '../model/search/entry.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { type SpaceResult, spaceResults } from '../model/spaces/space-results.ts';

/** The rounds by their method, and what each of them says of each space: its rank, score, grade and result. */
export function roundEntries(site: SiteData): SearchEntry[] {
  return [
    ...roundsList(site).map((round) =>
      searchEntry('evaluations/', {
        title: round.title,
        route: `evaluations/${round.id}/`,
        fields: [round.authority, round.evaluator, ...toldByRound(round)],
      }),
    ),
    ...site
      .rows('spaces')
      .flatMap(({ row }) =>
        spaceResults(site, row.id).map((result) => resultEntry(row.name, result)),
      ),
  ];
}

/** Of a computed round its method; of one published as given the units that no register holds. */
function toldByRound({ folder }: RoundLine): (string | null)[] {
  if (folder.kind === 'given') return unknownUnits(folder);
  return [
    ...folder.method.indicators.map(({ title }) => title),
    ...methodInWords(folder).map((pair) => pair.join('：')),
  ];
}

function unknownUnits({ grades }: GivenRound): string[] {
  return (grades?.entries ?? []).flatMap(({ row }) =>
    row.spaceId === null ? [[row.name, row.grade].filter(Boolean).join('，')] : [],
  );
}

function resultEntry(name: string, { round, place, score, grade, result, route }: SpaceResult) {
  return searchEntry('evaluations/', {
    title: `${name}：${round.year}年度评价`,
    route,
    fields: [
      place && [`第${place.rank}名`, score && `得分${score}`].filter(Boolean).join('，'),
      grade,
      result,
      round.title,
    ],
  });
}
