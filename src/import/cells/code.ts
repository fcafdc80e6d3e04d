import { checkCreditCode } from '../../schemas/credit-code.ts';
import { undressed } from '../../schemas/columns.ts';
import { type CellAbout, type Converted, LEAVE_BLANK } from './converted.ts';

/** A credit code: its dress is put right; one that a spreadsheet has rounded is asked. */
export function creditCode(about: CellAbout): Converted {
  const { text, cell, rowName, last = '' } = about;
  const tidy = undressed(text).replace(/-/g, '').toUpperCase();
  if (checkCreditCode(tidy).ok) return tidy === text ? { text } : { text: tidy, kind: 'width' };
  const isRounded =
    /^\d+(?:\.\d+)?E\+?\d+$/i.test(tidy) || (cell.kind === 'number' && tidy.length > 15);
  if (isRounded) {
    return {
      ask: {
        topic: rowName === '' ? text : rowName,
        options: [...(last === '' ? [] : [last]), LEAVE_BLANK],
        ...(last !== '' && isRoundedFrom(last, tidy) ? { default: last } : {}),
      },
    };
  }
  const repaired = tidy.replace(/O/g, '0').replace(/I/g, '1').replace(/Z/g, '2').replace(/S/g, '5');
  if (repaired !== tidy && checkCreditCode(repaired).ok) {
    return { ask: { topic: text, options: [repaired, LEAVE_BLANK], default: repaired } };
  }
  return { text: tidy.length === 18 ? tidy : text };
}

/** Whether the digits that a rounded code still has are those of another; the last may be rounded up. */
function isRoundedFrom(code: string, rounded: string): boolean {
  const digits = rounded.replace(/E.*$/, '').replace('.', '').replace(/0+$/, '');
  return code.startsWith(digits.slice(0, -1));
}

/** The id of a row: small letters in half width. */
export function id({ text }: CellAbout): Converted {
  const tidy = undressed(text)
    .toLowerCase()
    .replace(/[‐-―_]/g, '-');
  return tidy === text ? { text } : { text: tidy, kind: 'width' };
}
