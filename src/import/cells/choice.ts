import { nearest } from '../../text/nearest.ts';
import { LEAVE_BLANK } from './converted.ts';
import type { CellAbout, Converted } from './converted.ts';

const SURE: Readonly<Record<string, string>> = {
  国家: '国家级',
  国家备案: '国家级',
  国家级备案: '国家级',
  省: '省级',
  省级备案: '省级',
  市: '市级',
  市级备案: '市级',
  县: '县级',
  区县级: '县级',
  '县(区)级': '县级',
  未评级: '未定级',
  无级别: '未定级',
  '√': '是',
  '✓': '是',
  '✔': '是',
  对: '是',
  '×': '否',
};

/** One of the values of a list; another word for one is put right, what may be meant is asked. */
export function choice({ text, field, accepts }: CellAbout): Converted {
  const values = field.values ?? [];
  const tidy = text.normalize('NFKC').replace(/\s/g, '');
  if (accepts(tidy)) return { text: tidy, kind: 'width' };
  const sure = Object.hasOwn(SURE, tidy) ? SURE[tidy] : undefined;
  if (sure !== undefined && values.includes(sure)) return { text: sure, kind: 'enum' };
  const contained = values.filter((value) => value.startsWith(tidy) || tidy.startsWith(value));
  const likely = contained.length === 1 ? contained[0] : nearest(tidy, values);
  const options = [...values, ...(field.required ? [] : [LEAVE_BLANK])];
  return { ask: { topic: text, options, ...(likely === undefined ? {} : { default: likely }) } };
}
