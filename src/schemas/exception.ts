import * as column from './columns.ts';
import { type Row, endBeforeStart, table } from './dataset.ts';

/** The rules of the chain from ranking to recovery, whose findings one exception each explains. */
export const EXPLAINED_RULES = [
  'notice-round',
  'notice-list',
  'title-list',
  'award-list',
  'award-standard',
  'award-repeated',
  'payment-exceeds',
] as const;

/** `data/terms/exceptions.csv`: one deviation of one record, why, on what ground and until when. */
export const exceptions = table(
  'exceptions',
  '例外',
  {
    rule: column.oneOf(EXPLAINED_RULES).required('规则', { description: '所解释的检查规则' }),
    object: column.text.required('对象', {
      description: '在哪里：notices/公示编号、evaluations/评价编号，或数据集的名称',
      example: 'notices/gs-2016',
    }),
    targetId: column.text.required('编号', {
      description: '哪一条：记录的编号，或名单上那一家的编号；没有编号的写名称',
    }),
    reason: column.text.required('理由', { description: '为什么与规则不同' }),
    ground: column.text.required('依据', { description: '文号或条款' }),
    decidedBy: column.text.required('单位', { description: '作出决定的单位' }),
    decidedOn: column.date.required('日期', { description: '作出决定的日期' }),
    lastDay: column.date.required('至', { description: '最后一天；过后要续办或改正' }),
  },
  {
    key: ['rule', 'object', 'targetId'],
    rowFaults: (row) => endBeforeStart(row, 'decidedOn', 'lastDay'),
  },
);

export type Exception = Row<typeof exceptions>;
