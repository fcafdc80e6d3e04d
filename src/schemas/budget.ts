import * as column from './columns.ts';
import { dataset } from './dataset.ts';

/** 资金预算: what a fund may give in a year. */
export const budgets = dataset('budgets', '资金预算', 'batch', {
  id: column.id.required('编号', { description: '编号' }),
  fund: column.text.required('资金名称', { description: '专项资金的名称' }),
  year: column.year.required('年度', { description: '预算的年度' }),
  budget: column.amount.required('预算(元)', { unit: '元', description: '当年的预算' }),
  department: column.text.required('部门', { description: '管这笔资金的部门' }),
  provisionIds: column.reference.optional('依据条款', {
    description: '依据的条款',
    isList: true,
    reference: 'provisions',
  }),
  programmes: column.list.optional('项目', {
    description: '扶持记录里的项目名称，一项不少',
    isList: true,
  }),
  sources: column.source.optional('来源', { description: '来源' }),
});
