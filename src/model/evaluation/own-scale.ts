import type { Indicator, Scoring } from '../../schemas/documents/method-indicator.ts';
import { roundedForTies } from './ranking.ts';

type Scaled = Pick<Indicator, 'scoring' | 'scored'>;

/**
 * What makes 0–100 of a value of an indicator that has a scale of its own (`scoring`, `scored`),
 * whatever the other units have; undefined for one on the scale of the method.
 */
export function ownScale({ scoring, scored }: Scaled): ((value: number) => number) | undefined {
  if (scored) return (value) => (100 * value) / scored.full;
  if (!scoring) return undefined;
  const full = fullPoints(scoring);
  return (value) => (100 * pointsOf(value, scoring)) / full;
}

/** The most points that a scoring gives. */
export function fullPoints(scoring: Scoring): number {
  return 'steps' in scoring ? Math.max(...scoring.steps.map(({ points }) => points)) : scoring.cap;
}

/** The points of a value; whether it reaches `from` is asked after rounding to nine decimals. */
function pointsOf(value: number, scoring: Scoring): number {
  const reaches = (from: number) => roundedForTies(from) <= roundedForTies(value);
  if ('steps' in scoring) return scoring.steps.findLast(({ from }) => reaches(from))?.points ?? 0;
  const { from, base, per, cap } = scoring;
  return reaches(from) ? Math.min(cap, base + per * (value - from)) : 0;
}
