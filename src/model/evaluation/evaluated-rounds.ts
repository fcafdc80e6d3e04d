import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import type { SiteData } from '../site/site-data.ts';
import { type EvaluatedUnit, type Evaluation, evaluateRound } from './evaluate.ts';
import { roundInput } from './input.ts';
import { disclosureOf } from './kept-back.ts';
import { type Robustness, isNearCut, sensitivityOf } from './sensitivity.ts';

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
  /** Whether the round has a special.csv. */
  readonly hasSpecial: boolean;
}

/** A computed round with its result and its sensitivity; computed once for each site. */
export function evaluatedRound(
  { edition }: Pick<SiteData, 'edition'>,
  folder: ComputedRound,
): EvaluatedRound {
  return heldFor(edition, `evaluated ${folder.id}`, () => {
    const evaluation = evaluationOf(edition, folder);
    const robustness = sensitivityOf(roundInput(edition, folder));
    const { form, hasRobustness } = disclosureOf(folder.method);
    const units = evaluation.units.map((unit): RoundUnit => {
      const found = robustness.get(unit.spaceId) ?? UNRANKED;
      // What is published to one decimal is told to one decimal everywhere.
      const own =
        form === 'withheld'
          ? { ...found, inclusion: Math.round(found.inclusion * 10) / 10 }
          : found;
      return { ...unit, ...own, isNearCut: hasRobustness && isNearCut(unit, own) };
    });
    return { ...evaluation, id: folder.id, units, hasSpecial: folder.special !== undefined };
  });
}

/** The result of a computed round, which the check asks for first; computed once an edition. */
export function evaluationOf(edition: Edition, folder: ComputedRound): Evaluation {
  return heldFor(edition, `evaluation ${folder.id}`, () =>
    evaluateRound(roundInput(edition, folder)),
  );
}

// Never met: the sensitivity covers the units of the evaluation.
const UNRANKED: Robustness = { interval: { p5: 0, p50: 0, p95: 0 }, inclusion: 0 };
