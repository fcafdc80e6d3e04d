/**
 * The words that say why a cell has no value. They stay distinct from blank (not known) and from
 * 0, and are published as they stand.
 */
export const ABSENCE_WORDS = ['未报送', '不适用', '保密', '原文未载', '未查到'] as const;

export type Absence = (typeof ABSENCE_WORDS)[number];

/** True for exactly one of the five words. */
export function isAbsence(value: unknown): value is Absence {
  return ABSENCE_WORDS.some((word) => word === value);
}
