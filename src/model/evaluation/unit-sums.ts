import type { Method } from '../../schemas/documents/method.ts';
import { formatNumber, roundHalfUp } from '../../text/numbers.ts';
import { apportioned } from './apportion.ts';
import type { EvaluatedUnit } from './evaluate.ts';
import { keptBackIndicators } from './kept-back.ts';
import { groupCuts } from './scores.ts';

/** One line of a sum: an indicator, as its page prints it. */
interface SumLine {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Undefined when it may not be published. */
  readonly raw: string | undefined;
  readonly normalized: string;
  readonly weight: number;
  /** weight · normalized */
  readonly points: string;
}

/** One half of the score: the points of its lines and cuts add up to `sum` as printed. */
export interface HalfSum {
  readonly lines: readonly SumLine[];
  /** What the caps of groups take away, where they do; negative points. */
  readonly cuts: readonly {
    readonly title: string;
    readonly cap: number;
    readonly points: string;
  }[];
  readonly sum: string;
  readonly share: number;
  /** share · sum; the two of these and the bonus add up to the score as printed. */
  readonly counted: string;
}

export interface UnitSums {
  readonly total: HalfSum;
  readonly increment: HalfSum;
  readonly bonus: string;
  readonly score: string;
}

/** How the score of a unit comes about, in texts of `method.decimals` decimals that add up. */
export function unitSums(unit: EvaluatedUnit, method: Method): UnitSums {
  const { shares, decimals } = method;
  const whole = apportioned(
    [shares.total * unit.total, shares.increment * unit.increment, unit.bonus],
    decimals,
    unit.score,
  );
  const [total = '', increment = '', bonus = ''] = whole.parts;
  return {
    total: { ...halfSum(unit, method, 'total'), counted: total },
    increment: { ...halfSum(unit, method, 'increment'), counted: increment },
    bonus,
    score: whole.sum,
  };
}

function halfSum(unit: EvaluatedUnit, method: Method, half: 'total' | 'increment') {
  const keptBack = keptBackIndicators(method);
  const measures = method.indicators.map((indicator, index) => ({
    indicator,
    measure: unit.indicators[index]?.[half] ?? { raw: 0, normalized: 0 },
  }));
  const cut = groupCuts(
    measures.map(({ measure }) => measure.normalized),
    method,
  );
  const cuts = (method.groups ?? []).flatMap(({ title, cap }, place) => {
    const lost = cut[place] ?? 0;
    return lost > 0 ? [{ title, cap, lost }] : [];
  });
  const points = apportioned(
    [
      ...measures.map(({ indicator, measure }) => indicator.weight * measure.normalized),
      ...cuts.map(({ lost }) => -lost),
    ],
    method.decimals,
    unit[half],
  );
  return {
    share: method.shares[half],
    sum: points.sum,
    cuts: cuts.map(({ title, cap }, index) => ({
      title,
      cap,
      points: points.parts[measures.length + index] ?? '',
    })),
    lines: measures.map(({ indicator: { id, title, unit: unitName, weight }, measure }, index) => ({
      id,
      title,
      unit: unitName,
      // 0.1 + 0.2 is printed as 0.3.
      raw: keptBack.has(id) ? undefined : formatNumber(Number(measure.raw.toPrecision(12))),
      normalized: roundHalfUp(measure.normalized, method.decimals),
      weight,
      points: points.parts[index] ?? '',
    })),
  };
}
