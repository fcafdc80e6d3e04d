import type { CellType } from '../../schemas/cell.ts';
import { unitOfColumn } from '../../schemas/quantity.ts';
import { absence } from './absence.ts';
import { choice } from './choice.ts';
import { creditCode, id } from './code.ts';
import {
  type CellAbout,
  type Converted,
  type Converter,
  AS_BEFORE,
  LEAVE_BLANK,
} from './converted.ts';
import { date, dayOrMonth, period } from './date.ts';
import { division } from './division.ts';
import { list, reference } from './items.ts';
import { number } from './number.ts';

const CONVERTERS: Readonly<Record<CellType, Converter>> = {
  id,
  text: ({ text }) => ({ text }),
  number,
  integer: number,
  date,
  period,
  division,
  source: reference,
  enum: choice,
  creditCode,
  list,
  reference,
};

/** Columns of text that take a day, a month or a year. */
const TAKES_DAYS = /日期$|^截止$/;

/** What becomes of a cell that is not blank: its canonical text, or a question. */
export function convertCell(about: CellAbout): Converted {
  const { cell, text, field, accepts } = about;
  if (cell.kind === 'error' || cell.isUncomputed === true) {
    const found = cell.kind === 'error' ? text : '公式没有结果';
    const isNew = (about.last ?? '') === '';
    const topic = isNew ? `${found}:上一版没有的` : found;
    return { ask: { topic, found, options: [...(isNew ? [] : [AS_BEFORE]), LEAVE_BLANK] } };
  }
  const restored = cell.kind === 'number' && field.type === 'text' ? lostZero(about) : undefined;
  if (restored !== undefined) return restored;
  if (field.type === 'text' && TAKES_DAYS.test(field.title)) {
    return absence(about) ?? dayOrMonth(about);
  }
  const isNumber = field.type === 'number' || field.type === 'integer';
  const isConverted = isNumber && about.unit !== undefined && about.unit !== unitOfColumn(field);
  // A number is looked at for its unit, a text of a list for its separators, in any case.
  if (!isConverted && field.type !== 'list' && accepts(text)) {
    return field.type === 'text' ? (absence(about) ?? { text }) : { text };
  }
  if (isNumber && /^(?:未报送|不适用|保密|原文未载|未查到)$/.test(text)) return { text };
  return absence(about) ?? CONVERTERS[field.type](about);
}

/** A telephone number typed as a number has lost its first zero and its hyphen. */
function lostZero({ key, text, last = '' }: CellAbout): Converted | undefined {
  if (last !== text && last.replace(/\D/g, '').replace(/^0+/, '') === text) {
    return { text: last, kind: 'leading-zeros' };
  }
  if (key === 'phone' && /^[1-9]\d{9,10}$/.test(text) && !/^[48]00/.test(text)) {
    return { ask: { topic: text, options: [`0${text}`, text], default: `0${text}` } };
  }
  return undefined;
}
