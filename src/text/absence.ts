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

const DASHES = /^[-‐-―−－ー_/／\\＼~～*＊.．·、。]+$/u;
const NONE = /^(?:无|没有|暂无|空|无数据|n\/?a|null|none|nil)$/i;
const UNKNOWN =
  /^(?:不详|未知|不清楚|不明|待定|待核|待核实|待查|待补|待补充|待填|暂缺|缺|未填|未统计|未提供|未掌握|[?？]+)$/;
const NOT_SENT = /^(?:未报|没报|未上报|未报数|未填报|逾期未报|没有报)$/;

/** What kind of sign for no value a text is, though none of the words; undefined for a value. */
export function absenceSign(text: string): 'dash' | 'none' | 'unknown' | 'not-sent' | undefined {
  if (DASHES.test(text)) return 'dash';
  if (NONE.test(text)) return 'none';
  if (UNKNOWN.test(text)) return 'unknown';
  return NOT_SENT.test(text) ? 'not-sent' : undefined;
}
