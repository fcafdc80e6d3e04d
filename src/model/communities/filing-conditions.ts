import { fieldKey } from '../../data/field-key.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { isWithin } from '../../schemas/division.ts';
import type { Space } from '../../schemas/space.ts';
import type { Comparison } from '../../schemas/target.ts';
import { isAbsence } from '../../text/absence.ts';
import type { SiteData } from '../site/site-data.ts';

/** One condition of the rules in force, against what is known of a space. */
export interface FilingCondition {
  readonly clause: string;
  readonly rules: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly comparison: Comparison;
  readonly required: number | string;
  readonly value: number | string | undefined;
  /** Undefined when the number is not known: nothing is then concluded. */
  readonly isMet: boolean | undefined;
}

/** The conditions of the rules that are in force for a space on the day (docs/zh/documents.md). */
export function filingConditions(site: SiteData, { row }: CurrentEntry<Space>): FilingCondition[] {
  const spaces = site.dataset('spaces')?.dataset;
  if (spaces === undefined) return [];
  const cells = row as unknown as Readonly<Record<string, unknown>>;
  const inForce = site.edition.rules.filter(
    ({ rules }) =>
      isWithin(row.division, rules.division) &&
      (rules.from ?? '') <= site.today &&
      site.today <= (rules.to ?? site.today),
  );
  return inForce.flatMap(({ rules }) =>
    (rules.conditions ?? []).flatMap((condition): FilingCondition[] => {
      const key = fieldKey(spaces, condition.field);
      const whenKey = condition.when ? fieldKey(spaces, condition.when.field) : undefined;
      // A condition that is known not to apply is left out; an unknown one stays.
      const when = whenKey === undefined ? undefined : known(cells[whenKey]);
      if (condition.when && when !== undefined && String(when) !== String(condition.when.equals)) {
        return [];
      }
      if (key === undefined) return [];
      const value = known(cells[key]);
      const isNumber =
        spaces.schema.columns[key]?.field.type !== 'enum' && isNumeric(condition.value);
      const required = isNumber ? Number(condition.value) : String(condition.value);
      return [
        {
          clause: condition.clause,
          rules: rules.title,
          title: spaces.schema.columns[key]?.field.title.replace(/\(.*\)$/, '') ?? condition.field,
          unit: spaces.schema.columns[key]?.field.unit,
          comparison: condition.compare,
          required,
          value,
          isMet: isMet(value, condition.compare, required),
        },
      ];
    }),
  );
}

function known(cell: unknown): number | string | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && !isAbsence(cell) ? cell : undefined;
}

function isNumeric(value: string | number): boolean {
  return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value);
}

/** Words can only be the same or not; numbers are compared. */
function isMet(
  value: number | string | undefined,
  comparison: Comparison,
  required: number | string,
): boolean | undefined {
  if (typeof value === 'number' && typeof required === 'number') {
    return compares(value, comparison, required);
  }
  const isWord = typeof value === 'string' && typeof required === 'string' && comparison === '=';
  return isWord ? value === required : undefined;
}

/** Whether a value stands to another as the sign says; `~` (左右) is within a tenth. */
export function compares(value: number, comparison: Comparison, required: number): boolean {
  switch (comparison) {
    case '>=':
      return value >= required;
    case '>':
      return value > required;
    case '=':
      return value === required;
    case '<=':
      return value <= required;
    case '<':
      return value < required;
    case '~':
      return Math.abs(value - required) <= Math.abs(required) / 10;
  }
}
