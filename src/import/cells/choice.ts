import { valueMeant } from '../../schemas/value-synonyms.ts';
import { type CellAbout, type Converted, LEAVE_BLANK } from './converted.ts';
import { isPlainlyOf } from './qualified.ts';

/** What registers write for how something left that has not left. */
const STILL_THERE = /^仍?在[孵驻园营]中?$/;

/** One of the values of a list; another word for one is put right, what may be meant is asked. */
export function choice({ text, field, accepts }: CellAbout): Converted {
  const values = field.values ?? [];
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  if (accepts(tidy)) return { text: tidy, kind: 'width' };
  const sure = valueMeant(tidy, values);
  if (sure !== undefined) return { text: sure, kind: 'enum' };
  const contained = values.filter((value) => value.startsWith(tidy) || isPlainlyOf(tidy, value));
  const likely = contained.length === 1 ? contained[0] : undefined;
  const isStill = !field.required && STILL_THERE.test(tidy);
  if (isStill) {
    return { ask: { topic: text, options: [...values, LEAVE_BLANK], default: LEAVE_BLANK } };
  }
  const options = [...values, ...(field.required ? [] : [LEAVE_BLANK])];
  return { ask: { topic: text, options, ...(likely === undefined ? {} : { default: likely }) } };
}
