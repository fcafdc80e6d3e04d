import { ABSENCE_WORDS, absenceSign } from '../../text/absence.ts';
import { type CellAbout, type Converted, LEAVE_BLANK } from './converted.ts';

/**
 * A sign or word that stands for no value. What it stands for only the editor knows: blank, zero or
 * one of the words for absence. Undefined for a cell with a value.
 */
export function absence({ text, field, accepts }: CellAbout): Converted | undefined {
  const sign = absenceSign(text);
  if (sign === undefined) return undefined;
  if (field.type === 'enum' && accepts(text)) return undefined;
  if (field.required) return { ask: { topic: text, options: field.values ?? [] } };
  const isNumber = field.type === 'number' || field.type === 'integer';
  const options = [LEAVE_BLANK, ...(isNumber ? ['0'] : []), ...ABSENCE_WORDS];
  const likely =
    sign === 'not-sent'
      ? '未报送'
      : sign === 'unknown' || (!isNumber && (sign === 'none' || field.type === 'text'))
        ? LEAVE_BLANK
        : undefined;
  return { ask: { topic: text, options, ...(likely === undefined ? {} : { default: likely }) } };
}
