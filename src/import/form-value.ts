import { Decimal } from 'decimal.js';
import { unitOfColumn } from '../schemas/quantity.ts';
import { times, unitFactor } from '../schemas/units.ts';
import { formatDate, isIsoDate } from '../text/dates.ts';
import { plainNumber } from '../text/plain-number.ts';
import type { FormValue } from '../workbook/fill-form.ts';
import type { Known } from './known.ts';
import type { SheetColumn } from './map-columns.ts';

/**
 * A cell of a table as a form of others has it: numbers in its unit, days as it writes them (`sample`,
 * a text of the same column), names where it does not ask for codes. Undefined for a number that has
 * no end in the unit of the form.
 */
export function formValue(
  cell: string,
  { field, header, unit }: SheetColumn,
  sample: string,
  known: Known,
): FormValue | undefined {
  switch (field.type) {
    case 'number':
    case 'integer': {
      if (plainNumber(cell) === undefined) return { text: cell };
      const own = unitOfColumn(field);
      const factor = own === undefined || unit === undefined ? undefined : unitFactor(own, unit);
      const number = times(cell, factor ?? new Decimal(1));
      return number === undefined ? undefined : { number };
    }
    case 'date':
      return isIsoDate(cell) ? { day: cell, text: dayLike(cell, sample) } : { text: cell };
    case 'division':
      return { text: ASKS_CODE.test(header) ? cell : (divisionNamed(cell, known) ?? cell) };
    case 'source':
    case 'reference':
      return { text: ASKS_CODE.test(header) ? cell : namesOf(cell, field.reference, known) };
    default:
      return { text: cell };
  }
}

const ASKS_CODE = /代码|编码|编号/;

function divisionNamed(code: string, known: Known): string | undefined {
  const alias = [...known.divisions.byName].find(([, each]) => each === code)?.[0];
  return known.nameOfDivision(code) ?? alias;
}

function namesOf(cell: string, reference: SheetColumn['field']['reference'], known: Known): string {
  const names = known.idsByName.get(reference ?? 'sources') ?? new Map<string, string>();
  const nameOf = (id: string) => [...names].find(([, each]) => each === id)?.[0] ?? id;
  return cell.split('；').map(nameOf).join('；');
}

/** A day written as another text writes one: 2016年3月1日, 2016.03.01, 2016/3/1, 20160301. */
function dayLike(day: string, sample: string): string {
  const [, separator, month] = /\d{4}([-./])(\d{1,2})[-./]\d{1,2}/.exec(sample) ?? [];
  if (/\d{4}年\d{1,2}月|年[^年月日]*月[^年月日]*日/.test(sample)) return formatDate(day);
  if (/(?<!\d)\d{8}(?!\d)/.test(sample)) return day.replaceAll('-', '');
  if (separator === undefined) return day;
  const isPadded = month === undefined || month.startsWith('0') || separator === '-';
  return day
    .split('-')
    .map((part) => (isPadded ? part : String(Number(part))))
    .join(separator);
}
