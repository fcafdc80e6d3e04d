import type { Edition } from '../../data/edition.ts';
import { type ComputedRound, roundDocument, type RoundFolder } from '../../data/rounds.ts';
import { evaluationOf } from './evaluated-rounds.ts';

/** A unit that got one grade in so many years running that its method names a consequence. */
export interface ConsecutiveUnit {
  readonly spaceId: string;
  /** Ascending; all the years running, the last that of the round. */
  readonly years: readonly number[];
}

/**
 * The units that `consecutive` of a round names: the grade in `times` years running up to the year of
 * the round, over the rounds of its series, given ones too. Of several rounds in a year the worst
 * grade counts, in the order of `bands`; a year without round or grade breaks the run. By spaceId.
 */
export function consecutiveUnits(edition: Edition, folder: ComputedRound): ConsecutiveUnit[] {
  const { consecutive, bands, year } = folder.method;
  if (consecutive == null) return [];
  const order = bands.map(({ grade }) => grade);
  const byYear = gradesByYear(edition, roundsOfSeries(edition, folder), order);
  return [...(byYear.get(year)?.keys() ?? [])].sort().flatMap((spaceId) => {
    const years: number[] = [];
    for (let each = year; byYear.get(each)?.get(spaceId) === consecutive.grade; each -= 1) {
      years.unshift(each);
    }
    return years.length >= consecutive.times ? [{ spaceId, years }] : [];
  });
}

/** The rounds that share the series of a round, itself included; without a series itself alone. */
export function roundsOfSeries(edition: Pick<Edition, 'rounds'>, folder: RoundFolder) {
  const { series } = roundDocument(folder);
  return series == null
    ? [folder]
    : edition.rounds.filter((round) => roundDocument(round).series === series);
}

/** The worst grade of each unit in each year. */
function gradesByYear(edition: Edition, rounds: readonly RoundFolder[], order: readonly string[]) {
  const byYear = new Map<number, Map<string, string>>();
  for (const round of rounds) {
    const { year } = roundDocument(round);
    const grades = byYear.get(year) ?? new Map<string, string>();
    for (const [spaceId, grade] of gradesIn(edition, round)) {
      const held = grades.get(spaceId);
      const isWorse = held === undefined || order.indexOf(grade) > order.indexOf(held);
      if (isWorse) grades.set(spaceId, grade);
    }
    byYear.set(year, grades);
  }
  return byYear;
}

/** The grades of a round by space: computed, direct, or as given. */
function gradesIn(edition: Edition, round: RoundFolder): (readonly [string, string])[] {
  if (round.kind === 'given') {
    return (round.grades?.entries ?? []).flatMap(({ row: { spaceId, grade } }) =>
      spaceId === null || grade === null ? [] : [[spaceId, grade] as const],
    );
  }
  const { units, direct } = evaluationOf(edition, round);
  return [...units, ...direct].flatMap(({ spaceId, grade }) =>
    grade === undefined ? [] : [[spaceId, grade] as const],
  );
}
