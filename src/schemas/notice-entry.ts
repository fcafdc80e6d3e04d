import * as column from './columns.ts';
import { type Row, table } from './dataset.ts';

/** `list.csv` of a notice: who is proposed for what. Further columns are shown as given. */
export const noticeEntries = table(
  'notice-entries',
  '公示名单',
  {
    number: column.positive.required('序号', { description: '序号' }),
    id: column.reference.optional('编号', { description: '空间编号', reference: 'spaces' }),
    name: column.text.required('名称', { description: '名称' }),
    operator: column.text.optional('运营主体', { description: '运营主体' }),
    division: column.division.optional('区划代码', { description: '所在地' }),
    matter: column.text.required('事项', { description: '拟给予什么' }),
    amount: column.amount.optional('金额(元)', { unit: '元', description: '金额' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { key: ['number'] },
);

export type NoticeEntry = Row<typeof noticeEntries>;
