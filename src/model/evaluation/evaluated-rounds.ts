import type { ComputedRound } from '../../data/rounds.ts';
import type { SiteData } from '../site/site-data.ts';
import { evaluateRound } from './evaluate.ts';
import type { EvaluatedUnit, Evaluation } from './evaluate.ts';
import { roundInput } from './input.ts';
import { isNearCut, sensitivityOf } from './sensitivity.ts';
import type { Robustness } from './sensitivity.ts';

/** A unit with its place under the alternatives. */
export interface RoundUnit extends EvaluatedUnit, Robustness {
  /** 临界 */
  readonly isNearCut: boolean;
}

/** A computed round, evaluated: what its pages and results.json show. */
export interface EvaluatedRound extends Omit<Evaluation, 'units'> {
  readonly id: string;
  /** By rank, then spaceId. */
  readonly units: readonly RoundUnit[];
}

/** A computed round with its result and its sensitivity; computed once for each site. */
export function evaluatedRound(
  site: Pick<SiteData, 'edition'>,
  folder: ComputedRound,
): EvaluatedRound {
  const ofSite = held.get(site.edition) ?? new Map<string, EvaluatedRound>();
  held.set(site.edition, ofSite);
  const known = ofSite.get(folder.id);
  if (known !== undefined) return known;
  const input = roundInput(site.edition, folder);
  const evaluation = evaluateRound(input);
  const robustness = sensitivityOf(input);
  const units = evaluation.units.map((unit): RoundUnit => {
    const own = robustness.get(unit.spaceId) ?? UNRANKED;
    return { ...unit, ...own, isNearCut: isNearCut(unit, own) };
  });
  const round = { ...evaluation, id: folder.id, units };
  ofSite.set(folder.id, round);
  return round;
}

// The draws take seconds in a large round, and several pages show it.
const held = new WeakMap<object, Map<string, EvaluatedRound>>();

// Never met: the sensitivity covers the units of the evaluation.
const UNRANKED: Robustness = { interval: { p5: 0, p50: 0, p95: 0 }, inclusion: 0 };
