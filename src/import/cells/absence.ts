import { ABSENCE_WORDS } from '../../text/absence.ts';
import { LEAVE_BLANK } from './converted.ts';
import type { CellAbout, Converted } from './converted.ts';

const DASHES = /^[-‐-―−－ー_/／\\＼~～*＊.．·、。]+$/u;
const NONE = /^(?:无|没有|暂无|空|无数据|n\/?a|null|none|nil)$/i;
const UNKNOWN =
  /^(?:不详|未知|不清楚|不明|待定|待核|待核实|待查|待补|待补充|待填|暂缺|缺|未填|未统计|未提供|未掌握|[?？]+)$/;
const NOT_SENT = /^(?:未报|没报|未上报|未报数|未填报|逾期未报|没有报)$/;

/**
 * A sign or word that stands for no value. What it stands for only the editor knows: blank, zero or
 * one of the words for absence. Undefined for a cell with a value.
 */
export function absence({ text, field, accepts }: CellAbout): Converted | undefined {
  const isWord = NONE.test(text) || UNKNOWN.test(text) || NOT_SENT.test(text);
  if (!DASHES.test(text) && !isWord) return undefined;
  if (field.type === 'enum' && accepts(text)) return undefined;
  if (field.required) return { ask: { topic: text, options: field.values ?? [] } };
  const isNumber = field.type === 'number' || field.type === 'integer';
  const options = [LEAVE_BLANK, ...(isNumber ? ['0'] : []), ...ABSENCE_WORDS];
  const likely = NOT_SENT.test(text)
    ? '未报送'
    : UNKNOWN.test(text) || (!isNumber && (NONE.test(text) || field.type === 'text'))
      ? LEAVE_BLANK
      : undefined;
  return { ask: { topic: text, options, ...(likely === undefined ? {} : { default: likely }) } };
}
