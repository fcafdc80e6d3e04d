import { nearestDivision } from '../../schemas/nearest-division.ts';
import { isDivision } from '../../schemas/division-names.ts';
import { undressed } from '../../schemas/columns.ts';
import { stem } from '../place-stem.ts';
import type { CellAbout, Converted } from './converted.ts';

/** A division: a code, also one whose zeros a spreadsheet took, or a name → six digits. */
export function division(about: CellAbout): Converted {
  const { text, known } = about;
  const tidy = undressed(text).replace(/\.0+$/, '');
  const own = known.divisions;
  if (/^\d{6}$/.test(tidy)) return tidy === text ? { text } : { text: tidy, kind: 'width' };
  if (/^\d{1,5}$/.test(tidy)) {
    const padded = tidy.padStart(6, '0');
    if (own.codes.has(padded)) return { text: padded, kind: 'leading-zeros' };
    const extended = tidy.length % 2 === 0 ? tidy.padEnd(6, '0') : '';
    if (own.codes.has(extended)) return { text: extended, kind: 'width' };
    return { ask: { topic: text, options: [...own.codes].sort() } };
  }
  if (/^\d{9}$|^\d{12}$/.test(tidy) && isDivision(tidy.slice(0, 6), known.asOf)) {
    return { text: tidy.slice(0, 6), kind: 'width' };
  }
  const withCode = /^(?:(\d{6})\D+|\D+(\d{6})\D?)$/.exec(tidy);
  const code = withCode?.[1] ?? withCode?.[2];
  if (code !== undefined) return { text: code, kind: 'name-to-code' };
  const named = own.byName.get(tidy) ?? own.byStem.get(stem(tidy));
  if (named !== undefined) return { text: named, kind: 'name-to-code' };
  const near = nearestDivision(tidy, known.asOf, known.division);
  if (near !== undefined && near.name.endsWith(tidy) && known.isOwnDivision(near.code)) {
    return { text: near.code, kind: 'name-to-code' };
  }
  const likely = near !== undefined && known.isOwnDivision(near.code) ? [near.code] : [];
  const options = [...new Set([...likely, ...[...own.codes].sort()])];
  return { ask: { topic: text, options } };
}
