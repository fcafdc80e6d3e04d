import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { Indicator } from '../../schemas/documents/method-indicator.ts';
import { roundInput } from '../evaluation/input.ts';
import { keptBackIndicators } from '../evaluation/kept-back.ts';
import { rawRound, valueKind } from '../evaluation/raw-values.ts';
import type { Check } from './check.ts';

/**
 * No round gives away what another of its authority withholds: its total less its increment is the
 * total of the year before, and the total of one year is the same in two rounds. A warning of
 * `evaluation-method` at the `publicationBasis` that does it, as long as any unit has the same numbers
 * in both.
 */
export const withheldStayWithheld: Check = (edition) => {
  const computed = edition.rounds.filter((round) => round.kind === 'computed');
  return computed.flatMap((open) => computed.flatMap((shut) => leakProblems(edition, open, shut)));
};

function leakProblems(edition: Edition, open: ComputedRound, shut: ComputedRound): Problem[] {
  const { method, lineOf, file } = open;
  const { year } = shut.method;
  if (method.authority !== shut.method.authority) return [];
  const [withheld, kept] = [keptBackIndicators(shut.method), keptBackIndicators(method)];
  return (method.indicators ?? []).flatMap((indicator, index): Problem[] => {
    const { id, title } = indicator;
    const isTold =
      method.year === year || (method.year === year + 1 && tellsYearBefore(indicator, method));
    if (!isTold || !withheld.has(id) || kept.has(id)) return [];
    const now = totalsOf(edition, open, indicator, year);
    const then = totalsOf(edition, shut, indicator, year);
    const same = [...then].filter(([spaceId, total]) => now.get(spaceId) === total).length;
    if (same === 0) return [];
    const how = method.year === year ? '' : '和增量，两数相减';
    return [
      {
        rule: 'evaluation-method',
        level: 'warning',
        file,
        line: lineOf(['indicators', index, 'publicationBasis']),
        field: `indicators[${index}].publicationBasis`,
        message: `公布“${title}”的总量${how}就是「${shut.id}」不公布的总量，${same}家推得出来`,
        hint: `公开依据也管「${shut.id}」的，在它的method.json里补上；不管的，这一次也不公布`,
      },
    ];
  });
}

/** Whether the total and the increment of a year give the total of the year before. */
function tellsYearBefore(indicator: Indicator, { increment }: ComputedRound['method']): boolean {
  const kind = valueKind(indicator);
  return kind === 'level' || (kind === 'flow' && increment === 'flow');
}

/** The totals of the spaces that have a value in a year, as a round of that year counts them. */
function totalsOf(edition: Edition, round: ComputedRound, indicator: Indicator, year: number) {
  const { method, values } = roundInput(edition, round);
  const { units } = rawRound({
    method: { ...method, indicators: [indicator], year, missing: 'exclude', firstYear: 'full' },
    values,
    bonus: [],
    special: [],
  });
  return new Map(units.map(({ spaceId, totals }) => [spaceId, totals[0]]));
}
