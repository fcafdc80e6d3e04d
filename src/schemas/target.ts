import { isAbsence } from '../text/absence.ts';
import { isIsoDate } from '../text/dates.ts';
import * as column from './columns.ts';
import { type RowFault, dataset } from './dataset.ts';

/** How a value compares with what is required of it. */
const COMPARISONS = ['>=', '>', '=', '<=', '<', '~'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** 目标: goals, thresholds, amounts, terms … that the documents state as numbers. */
export const targets = dataset(
  'targets',
  '目标',
  'snapshot',
  {
    id: column.id.required('编号', { description: '编号', example: 't001' }),
    provisionId: column.reference.required('条款编号', {
      description: '出自哪一条款',
      reference: 'provisions',
    }),
    indicator: column.text.required('指标', { description: '说的是什么数' }),
    comparison: column.oneOf(COMPARISONS).required('比较', {
      description: '与目标值怎样比较；「~」为左右',
      values: COMPARISONS,
    }),
    value: column.text.required('目标值', {
      description: '数；性质为期限或施行时可以是日期或月日',
      example: '30',
      holdsYearlyDays: true,
    }),
    unit: column.text.required('单位', { description: '目标值的单位', example: '家' }),
    baseValue: column.number.optional('基期值', { description: '原来的数' }),
    due: column.text.optional('截止', { description: '到期的年或日期', example: '2020' }),
    period: column.text.optional('期间', { description: '每年、一次性等' }),
    nature: column
      .oneOf([
        '目标',
        '门槛',
        '金额',
        '名额',
        '期限',
        '有效期',
        '权重',
        '评分',
        '频率',
        '施行',
        '计划金额',
      ])
      .required('性质', { description: '这个数的性质' }),
    scope: column.text.optional('适用对象', { description: '适用于谁' }),
    currentIndicator: column.text.optional('现值指标', { description: '统计里对应的指标' }),
    currentDivision: column.division.optional('现值区划', { description: '统计里对应的区划' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { rowFaults: (row) => [...valueFaults(row), ...dueFaults(row)] },
);

function valueFaults(row: Record<string, unknown>): readonly RowFault[] {
  const value = typeof row['value'] === 'string' ? row['value'] : '';
  if (value === '' || /^-?\d+(\.\d+)?$/.test(value)) return [];
  const { nature } = row;
  // A nature that cannot be read has its own problem already.
  const mayBeDay = nature === null || nature === '期限' || nature === '施行';
  // A leap year has every day that a month may have.
  if (mayBeDay && (isIsoDate(value) || isIsoDate(`2016-${value}`))) return [];
  return [
    {
      key: 'value',
      rule: 'value-type',
      message: mayBeDay
        ? `「${value}」既不是数，也不是日期或月日`
        : `「${value}」不是数，应只用半角数字和小数点`,
      hint: '单位写在「单位」列；「左右」「以上」写在「比较」列',
    },
  ];
}

function dueFaults(row: Record<string, unknown>): readonly RowFault[] {
  const { due } = row;
  if (typeof due !== 'string' || isAbsence(due)) return [];
  if (/^\d{4}$/.test(due) || isIsoDate(due)) return [];
  return [
    {
      key: 'due',
      rule: 'value-type',
      message: `「${due}」不是年份或日期，应为YYYY或YYYY-MM-DD`,
      hint: '例如2020或2020-12-31',
    },
  ];
}
