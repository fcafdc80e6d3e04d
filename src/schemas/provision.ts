import * as column from './columns.ts';
import { dataset } from './dataset.ts';

/** The five readers that a provision may address. */
const READERS = ['创业者', '运营者', '高校院所', '投资金融', '主管部门'] as const;
export type Reader = (typeof READERS)[number];

/** 条款: the clauses of the policies, each in our own words. */
export const provisions = dataset('provisions', '条款', 'snapshot', {
  id: column.id.required('编号', { description: '条款的编号，也是页内锚点', example: 'p059' }),
  policyId: column.reference.required('政策', {
    description: '所属政策的编号',
    example: 'gbf2016-7',
    reference: 'policies',
  }),
  clause: column.text.required('条款', { description: '原文的条款号', example: '（十四）' }),
  topic: column.text.required('主题', { description: '条款讲的事', example: '公开透明' }),
  force: column.text.required('性质', {
    description: '原句用的词：应、要、可、鼓励……；没有的写「直述」',
    example: '应',
  }),
  obligor: column.text.optional('义务主体', { description: '谁来做' }),
  addressee: column.text.optional('对象', { description: '对谁做' }),
  readers: column.someOf(READERS).optional('适用读者', {
    description: '与哪类读者有关',
    isList: true,
    values: READERS,
  }),
  figures: column.text.optional('数值', { description: '条款里的数' }),
  term: column.text.optional('期限', { description: '条款里的期限' }),
  summary: column.text.required('摘要', { description: '自拟的简写，不是原文' }),
  note: column.text.optional('备注', { description: '补充说明' }),
});
