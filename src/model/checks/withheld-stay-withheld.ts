import type { Problem } from '../../data/problem.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { Indicator } from '../../schemas/documents/method-indicator.ts';
import { keptBackIndicators } from '../evaluation/kept-back.ts';
import { valueKind } from '../evaluation/raw-values.ts';
import type { Check } from './check.ts';

/**
 * No round gives away what another of its authority withholds: its total less its increment is the
 * total of the year before, and the total of one year is the same in two rounds. A warning of
 * `evaluation-method` at the `publicationBasis` that does it, as long as any unit has the same numbers
 * in both.
 */
export const withheldStayWithheld: Check = ({ rounds }) => {
  const computed = rounds.filter((round): round is ComputedRound => round.kind === 'computed');
  return computed.flatMap((open) => computed.flatMap((shut) => leakProblems(open, shut)));
};

function leakProblems(open: ComputedRound, shut: ComputedRound): Problem[] {
  const { method, lineOf, file } = open;
  const { year } = shut.method;
  if (method.authority !== shut.method.authority) return [];
  const [withheld, kept] = [keptBackIndicators(shut.method), keptBackIndicators(method)];
  return (method.indicators ?? []).flatMap((indicator, index): Problem[] => {
    const { id, title } = indicator;
    const isTold =
      method.year === year || (method.year === year + 1 && tellsYearBefore(indicator, method));
    if (!isTold || !withheld.has(id) || kept.has(id)) return [];
    const [now, then] = [totalsOf(open, indicator, year), totalsOf(shut, indicator, year)];
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

/** The totals at a year of the spaces that have a value in it, verified values counting. */
function totalsOf({ values }: ComputedRound, indicator: Indicator, year: number) {
  const isSum = valueKind(indicator) === 'flow';
  const rows = (values?.entries ?? []).flatMap(({ row }) => {
    const of = Number(row.year);
    if (row.indicator !== indicator.id || (isSum ? of > year : of !== year)) return [];
    const value = typeof row.verifiedValue === 'number' ? row.verifiedValue : row.value;
    return [{ spaceId: row.spaceId, of, value }];
  });
  const held = new Set(rows.flatMap(({ spaceId, of }) => (of === year ? [spaceId] : [])));
  const totals = new Map<string, number>();
  for (const { spaceId, value } of rows.filter((row) => held.has(row.spaceId))) {
    totals.set(spaceId, (totals.get(spaceId) ?? 0) + value);
  }
  return totals;
}
