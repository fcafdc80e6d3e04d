import { dayMeant, isPartOfDay, serialDay } from '../text/written-day.ts';
import { absenceSign } from '../text/absence.ts';
import {
  quantity,
  roundedQuantity,
  scaledQuantity,
  tidyQuantity,
  unitOfColumn,
} from './quantity.ts';

/** What of a column a hint needs: how it is headed, and where a limit such as 约 is written. */
export interface HintedColumn {
  readonly title: string;
  readonly unit?: string;
  /** The header of the column for 约, 余, 不足; without one they go into 备注. */
  readonly qualifier?: string;
}

/** What to type in place of a text that is no number: 72个 → 72, 1,000万元 → 1000; else undefined. */
export function numberHint(text: string, column: HintedColumn): string | undefined {
  const tidy = tidyQuantity(text);
  const units = { target: unitOfColumn(column) };
  const read = quantity(tidy, units);
  if (read !== undefined) return `改写为${read}`;
  const rounded = roundedQuantity(tidy, units);
  if (rounded !== undefined) {
    const { qualifier = '备注' } = column;
    return `写${rounded.number}，「${qualifier}」写“${rounded.word}”`;
  }
  const [likely, other] = scaledQuantity(tidy, units) ?? [];
  if (likely === undefined) return undefined;
  return `这一列的单位是${column.unit ?? ''}：多半是${likely}，若真是${text}个单位就写${other}`;
}

/** What to type in place of a text that is no day, and what it is when that is known. */
export function dayHint(text: string): { message?: string; hint: string } | undefined {
  const day = dayMeant(text);
  if (day !== undefined) return { hint: `改写为${day}` };
  const serial = serialDay(text);
  if (serial !== undefined) {
    return {
      message: `「${text}」是表格软件的日期序号，就是${serial}`,
      hint: `改写为${serial}，整列的格式设成“文本”`,
    };
  }
  const part = isPartOfDay(text);
  if (part === undefined) return undefined;
  return {
    message: `「${text}」只有${part}，这一列要写到日`,
    hint: `日不知道就留空，「${text}」写进备注`,
  };
}

/** What to write in place of a sign for no value, in a cell that may be blank. */
export function absenceHint(text: string): string | undefined {
  if (absenceSign(text) === undefined) return undefined;
  return '不知道就留空；问过没报写未报送，文件没写写原文未载，没有这一项写不适用，零写0';
}
