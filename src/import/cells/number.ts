import {
  quantity,
  roundedQuantity,
  scaledQuantity,
  tidyQuantity,
  unitOfColumn,
  unlikeQuantity,
} from '../../schemas/quantity.ts';
import { type CellAbout, type Converted, LEAVE_BLANK } from './converted.ts';

/**
 * A number in any dress → plain decimals in the unit of the column. What is only about right, or may
 * be meant in two ways, is asked.
 */
export function number({ text, field, unit }: CellAbout): Converted {
  const tidy = tidyQuantity(text);
  const units = { given: unit, target: unitOfColumn(field) };
  const read = quantity(tidy, units);
  if (read !== undefined) {
    return read === text ? { text } : { text: read, kind: kindOf(text, tidy, read) };
  }
  const title = field.title.replace(/\([^()]*\)$/, '');
  const note = `${title}原写「${text}」`;
  const rounded = roundedQuantity(tidy, units);
  if (rounded !== undefined) {
    const options = [rounded.number, LEAVE_BLANK];
    return { ask: { topic: text, options, default: rounded.number, note } };
  }
  const scaled = scaledQuantity(tidy, units);
  if (scaled !== undefined) return { ask: { topic: text, options: scaled, default: scaled[0] } };
  // 60人 in a column without unit: the number is offered, whether it is the one meant only the editor knows.
  const unlike = unlikeQuantity(tidy);
  const options = [...(unlike === undefined ? [] : [unlike]), LEAVE_BLANK];
  return { ask: { topic: text, options, note } };
}

function kindOf(text: string, tidy: string, read: string): 'width' | 'separator' | 'unit' {
  if (tidy.replaceAll(',', '') !== read) return 'unit';
  return text.includes(',') || text.includes('，') ? 'separator' : 'width';
}
