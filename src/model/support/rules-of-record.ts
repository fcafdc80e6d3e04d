import { everyRow } from '../../data/as-of.ts';
import type { RulesFile } from '../../data/rules.ts';
import { isWithin } from '../../schemas/division.ts';
import type { SiteData } from '../site/site-data.ts';

/** Whose rules are asked for: the day of the act, and the place of the space where it is known. */
export interface RuledAct {
  readonly actedOn: string;
  readonly division: string | undefined;
}

/** True on the days `from` to `to`, both included; an open end has no limit. */
export function isInForce({ rules }: Pick<RulesFile, 'rules'>, day: string): boolean {
  return (rules.from ?? '') <= day && (rules.to == null || day <= rules.to);
}

/**
 * The rules in force for an act (docs/zh/documents.md): on its day, and for its space where the
 * record names one.
 */
export function rulesOf(files: readonly RulesFile[], act: RuledAct): RulesFile[] {
  return files.filter(
    (file) =>
      isInForce(file, act.actedOn) &&
      (act.division === undefined || isWithin(act.division, file.rules.division)),
  );
}

/** The division of each space by id: as its newest state says, of spaces no longer listed too. */
export function spaceDivisions({ edition, today }: SiteData): ReadonlyMap<string, string> {
  const spaces = edition.datasets.get('spaces');
  const held = spaces === undefined ? [] : [...everyRow(spaces, today)];
  return new Map(
    held.flatMap(([id, { row }]): [string, string][] =>
      typeof row['division'] === 'string' ? [[id, row['division']]] : [],
    ),
  );
}
