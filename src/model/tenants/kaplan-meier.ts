/** How long one was observed, and whether the event ended it; else it was censored. */
export interface Spell {
  readonly days: number;
  readonly isEvent: boolean;
}

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly survival: number;
  readonly low: number;
  readonly high: number;
}

/** The state after the events of a day. */
interface SurvivalStep extends Estimate {
  readonly days: number;
  /** Observed until that day or longer. */
  readonly atRisk: number;
  readonly events: number;
}

/** The Kaplan–Meier estimate of survival. */
export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  /** One a day with events, in order. */
  readonly steps: readonly SurvivalStep[];
  /** The longest observation; 0 of none. */
  readonly longest: number;
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Survival by Kaplan–Meier; events come before censorings of the same day. The interval is that of
 * log(−log S) with the variance by Greenwood.
 */
export function survivalCurve(spells: readonly Spell[]): SurvivalCurve {
  const byDay = new Map<number, { events: number; all: number }>();
  for (const { days, isEvent } of spells) {
    const counted = byDay.get(days) ?? { events: 0, all: 0 };
    counted.all += 1;
    if (isEvent) counted.events += 1;
    byDay.set(days, counted);
  }
  const days = [...byDay].sort(([a], [b]) => a - b);
  const steps: SurvivalStep[] = [];
  let [atRisk, survival, greenwood] = [spells.length, 1, 0];
  for (const [day, { events, all }] of days) {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      steps.push({ days: day, atRisk, events, ...withInterval(survival, greenwood) });
    }
    atRisk -= all;
  }
  return {
    n: spells.length,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    steps,
    longest: days.at(-1)?.[0] ?? 0,
  };
}

/**
 * The estimate at a day; undefined when nobody was observed so long and the last one observed had no
 * event.
 */
export function survivalAt(
  { n, steps, longest }: SurvivalCurve,
  day: number,
): Estimate | undefined {
  const reached = steps.findLast(({ days }) => days <= day);
  const { survival, low, high } = reached ?? { survival: 1, low: 1, high: 1 };
  return n === 0 || (longest < day && survival > 0) ? undefined : { survival, low, high };
}

function withInterval(survival: number, greenwood: number): Estimate {
  if (survival === 0 || survival === 1) return { survival, low: survival, high: survival };
  const spread = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return {
    survival,
    low: survival ** Math.exp(spread),
    high: survival ** Math.exp(-spread),
  };
}
