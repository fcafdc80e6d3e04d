import type { FieldMeta } from '../../schemas/cell.ts';

/** The header of a column whose ids and codes are printed as the names of what they stand for. */
export function readersTitle({ title, type, reference }: FieldMeta): string {
  if (type === 'division') return title === '区划代码' ? '地区' : title;
  return reference === undefined ? title : title.replace(/编号$/, '');
}
