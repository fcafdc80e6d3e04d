import type { CurrentEntry } from '../../data/as-of.ts';
import { isWithin } from '../../schemas/division.ts';
import type { Rules } from '../../schemas/documents/rules.ts';
import type { Space } from '../../schemas/space.ts';
import type { Comparison } from '../../schemas/target.ts';
import { formatComparison } from '../../text/comparison.ts';
import type { SiteData } from '../site/site-data.ts';
import { conditionField, conditionValue, isNumberField } from './condition-field.ts';

/** What is said of a condition: 未核对 where the site has no such figure. */
type Verdict = '符合' | '不符合' | '不作结论' | '不知道' | '未核对';

/** One condition of the rules in force, against what is known of a space. */
export interface FilingCondition {
  readonly clause: string;
  readonly rules: string;
  /** 「建筑面积一般不低于500平方米」, with the words of the source. */
  readonly text: string;
  readonly unit: string | undefined;
  readonly value: number | string | undefined;
  readonly verdict: Verdict;
}

/**
 * The conditions of the rules that are in force for a space on the day (docs/zh/documents.md), those
 * that the site has no figures for last, so that no table reads as complete that is not.
 */
export function filingConditions(site: SiteData, { row }: CurrentEntry<Space>): FilingCondition[] {
  const inForce = site.edition.rules.filter(
    ({ rules }) =>
      isWithin(row.division, rules.division) &&
      (rules.from ?? '') <= site.today &&
      site.today <= (rules.to ?? site.today),
  );
  return inForce.flatMap(({ rules }) => [
    ...(rules.conditions ?? []).flatMap((each) => judged(site, row.id, rules, each)),
    ...(rules.untestable ?? []).map(({ clause, text }): FilingCondition => ({
      ...{ clause, rules: rules.title, text },
      ...{ unit: undefined, value: undefined, verdict: '未核对' },
    })),
  ]);
}

type Condition = NonNullable<Rules['conditions']>[number];

function judged(
  site: SiteData,
  spaceId: string,
  rules: Rules,
  { clause, field: written, compare, value: wanted, words, when }: Condition,
): FilingCondition[] {
  const field = conditionField(site.edition.datasets, written);
  if ('message' in field) return [];
  if (when != null) {
    const premise = conditionField(site.edition.datasets, when.field);
    const held = 'message' in premise ? undefined : conditionValue(site, spaceId, premise);
    // A condition that is known not to apply is left out; an unknown one stays.
    if (held !== undefined && String(held) !== String(when.equals)) return [];
  }
  const value = conditionValue(site, spaceId, field);
  const required = isNumberField(field) && isNumeric(wanted) ? Number(wanted) : String(wanted);
  return [
    {
      clause,
      rules: rules.title,
      text: field.title + formatComparison(compare, required, field.unit, words ?? ''),
      unit: field.unit,
      value,
      verdict: value === undefined ? '不知道' : verdictOf(value, compare, required, words ?? ''),
    },
  ];
}

/** Where the source leaves room, the site may find a condition met, and never that it is not. */
function verdictOf(
  value: number | string,
  comparison: Comparison,
  required: number | string,
  words: string,
): Verdict {
  const met = isMet(value, comparison, required);
  if (met === true) return '符合';
  return met === false && words === '' ? '不符合' : '不作结论';
}

function isNumeric(value: string | number): boolean {
  return typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value);
}

/** Words can only be the same or not; numbers are compared. */
function isMet(
  value: number | string,
  comparison: Comparison,
  required: number | string,
): boolean | undefined {
  if (typeof value === 'number' && typeof required === 'number') {
    return compares(value, comparison, required);
  }
  const isWord = typeof value === 'string' && typeof required === 'string' && comparison === '=';
  return isWord ? value === required : undefined;
}

/**
 * Whether a value stands to another as the sign says. Of `~` (左右) no document says how near is near
 * enough: the same number is, of any other nothing is concluded.
 */
export function compares(
  value: number,
  comparison: Comparison,
  required: number,
): boolean | undefined {
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
      return value === required ? true : undefined;
  }
}
