import * as column from './columns.ts';
import { columnKind } from './cell.ts';
import { dataset } from './dataset.ts';

/** One grade and how many got it, from `优秀=133；良好=284`. */
export interface GradeCount {
  readonly grade: string;
  readonly count: number;
}

const gradeCounts = columnKind<string>('list', (value) =>
  parseGradeCounts(value) === undefined
    ? {
        fault: {
          rule: 'value-type',
          message: `「${value}」不是等次的写法，应为「优秀=133；良好=284」`,
          hint: '每个等次写一次，写成「名称=家数」，家数为整数，用「；」分开',
        },
      }
    : { value },
);

/**
 * The grades of a cell in order; undefined when it is not written as `等次=家数；…` with each grade
 * once.
 */
export function parseGradeCounts(value: string): GradeCount[] | undefined {
  const parts = value.split('；').map((part) => /^([^=；\s]+)=(0|[1-9]\d*)$/.exec(part));
  const grades = parts.flatMap((match) =>
    match === null ? [] : [{ grade: match[1] ?? '', count: Number(match[2]) }],
  );
  const isOnce = new Set(grades.map(({ grade }) => grade)).size === grades.length;
  return grades.length === parts.length && isOnce ? grades : undefined;
}

/** 已公布评价结果: totals by grade, as published elsewhere. */
export const evaluationResults = dataset(
  'evaluation-results',
  '已公布评价结果',
  'batch',
  {
    id: column.id.required('编号', { description: '编号' }),
    authority: column.text.required('机关', { description: '公布结果的机关（照印的名称）' }),
    division: column.division.required('区划代码', { description: '范围所在地；全国为000000' }),
    year: column.year.required('年度', { description: '评价的年度' }),
    object: column.text.required('对象', { description: '评价的对象' }),
    evaluated: column.count.optional('参评数', { unit: '家', description: '参加评价的家数' }),
    grades: gradeCounts.optional('等次', {
      description: '各等次的家数',
      example: '优秀=133；良好=284',
      isList: true,
    }),
    absent: column.count.optional('应评未评数', {
      unit: '家',
      description: '应参评而未参评的家数',
    }),
    rewarded: column.count.optional('奖励数', { unit: '家', description: '获奖励的家数' }),
    revoked: column.count.optional('撤销数', { unit: '家', description: '被撤销的家数' }),
    sources: column.source.required('来源', { description: '来源' }),
    confidence: column.oneOf(['高', '中', '低']).optional('可信度', { description: '可信度' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { recordDate: (row) => (row.year ? `${row.year}-12-31` : undefined) },
);
