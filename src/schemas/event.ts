import { isAbsence } from '../text/absence.ts';
import { isIsoDate } from '../text/dates.ts';
import { isPartOfDay } from '../text/written-day.ts';
import { dayHint } from './cell-hints.ts';
import * as column from './columns.ts';
import { type RowFault, dataset } from './dataset.ts';

/** 动态: dated and undated items of what happened. */
export const events = dataset(
  'events',
  '动态',
  'batch',
  {
    id: column.id.required('编号', { description: '条目的编号', example: 'e01' }),
    date: column.text.optional('日期', {
      description: '发生的日期；日期精度为「月」时写YYYY-MM',
      example: '2016-03-08',
    }),
    datePrecision: column
      .oneOf(['日', '月', '推断', '未载明'])
      .optional('日期精度', { description: '日期准到哪里，或由何得来' }),
    section: column.text.required('栏目', { description: '旬报的栏目' }),
    spaceIds: column.reference.optional('空间编号', {
      description: '涉及的空间',
      isList: true,
      reference: 'spaces',
    }),
    kind: column.text.required('类型', { description: '事项的类型', example: '项目路演' }),
    summary: column.text.required('摘要', { description: '一句话摘要' }),
    organisations: column.list.optional('单位', { description: '涉及的单位', isList: true }),
    people: column.list.optional('人物', { description: '涉及的职务，不写姓名', isList: true }),
    quantity: column.amount.optional('数量', {
      description: '人数、份数等',
      qualifier: '数量限定',
    }),
    qualifier: column
      .oneOf(['约', '余', '不足'])
      .optional('数量限定', { description: '数量前后的限定词' }),
    quantityUnit: column.text.optional('数量单位', { description: '数量的单位', example: '人' }),
    place: column.text.optional('地点', { description: '发生的地点' }),
    sources: column.source.optional('来源', { description: '来源' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { rowFaults: dateFaults },
);

function dateFaults(row: Record<string, unknown>): readonly RowFault[] {
  const { date, datePrecision } = row;
  if (typeof date !== 'string' || isAbsence(date)) return [];
  const wantsMonth = datePrecision === '月';
  if (wantsMonth ? /^\d{4}-(0[1-9]|1[0-2])$/.test(date) : isIsoDate(date)) return [];
  return [{ key: 'date', rule: 'value-type', ...(wantsMonth ? noMonth(date) : noDay(date)) }];
}

function noMonth(date: string) {
  return {
    message: `「${date}」不是月份，日期精度为「月」时应为YYYY-MM`,
    hint: '例如2016-03；知道是哪一天时，把日期精度写成「日」',
  };
}

function noDay(date: string) {
  const message = `「${date}」不是日期，应为YYYY-MM-DD`;
  return isPartOfDay(date) === '月'
    ? { message, hint: '只知道到月时写YYYY-MM，把日期精度写成「月」' }
    : { message, hint: '例如2016-03-08；不知道就留空', ...dayHint(date) };
}
