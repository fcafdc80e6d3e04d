import { ABSENCE_WORDS } from '../text/absence.ts';
import type { CellType, FieldMeta } from '../schemas/cell.ts';

/**
 * What the comment on a header says: whether the column must be filled, what it holds, how to write
 * it, and an example: the schema's own, else `held` (a cell of the last version), else one of the type.
 */
export function headerComment(field: FieldMeta, held?: string): string {
  const example = field.example ?? held ?? field.values?.[0] ?? EXAMPLES[field.type];
  return [
    field.required
      ? '必填'
      : `可以不填：空着是不知道；也可以写${ABSENCE_WORDS.map((word) => `「${word}」`).join('')}`,
    field.description,
    howToWrite(field),
    example === undefined ? '' : `例如：${example}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function howToWrite({ type, unit, values, isList, reference }: FieldMeta): string {
  const several = isList === true ? '；几项之间用「；」分开' : '';
  const listed = values === undefined ? '' : `从这些里选：${values.join('、')}`;
  const ids = reference === undefined ? '' : `，是${REFERENCES[reference]}里的编号`;
  return `${listed === '' ? HOW[type](unit) : listed}${ids}${several}`.replace(/^[，；]/, '');
}

const ofUnit = (unit: string | undefined) => (unit === undefined ? '' : `，单位${unit}`);

const HOW: Readonly<Record<CellType, (unit?: string) => string>> = {
  id: () => '小写英文字母、数字和「-」，一经使用不再改动',
  text: () => '',
  number: (unit) => `只写数${ofUnit(unit)}，不写千分位和单位`,
  integer: (unit) => `只写整数${ofUnit(unit)}，不写千分位和单位`,
  date: () => '写成年-月-日',
  period: () => '写成2016、2016Q1、2016-03、2016-03-31或起止「A/B」',
  division: () => '六位行政区划代码',
  source: () => '来源的编号',
  enum: () => '',
  creditCode: () => '18位，数字和大写字母',
  list: () => '',
  reference: () => '编号',
};

const EXAMPLES: Readonly<Partial<Record<CellType, string>>> = {
  id: 'a001',
  number: '1200.5',
  integer: '120',
  date: '2016-03-25',
  period: '2016Q1',
  division: '330482',
  source: 's01',
};

const REFERENCES: Readonly<Record<NonNullable<FieldMeta['reference']>, string>> = {
  spaces: '空间名录',
  communities: '众创社区',
  provisions: '条款',
  policies: 'content/policies',
  sources: 'data/terms/sources.csv',
  notices: 'data/notices',
  support: '扶持',
};
