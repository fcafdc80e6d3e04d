import * as column from './columns.ts';
import { type Row, dataset, endBeforeStart } from './dataset.ts';

/** 称号: titles granted to spaces. */
export const titles = dataset(
  'titles',
  '称号',
  'batch',
  {
    id: column.id.required('编号', { description: '编号' }),
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    title: column.text.required('称号', { description: '称号的名称' }),
    level: column.text.optional('级别', { description: '称号的级别' }),
    grantedOn: column.date.required('授予日期', { description: '授予的日期' }),
    validYears: column.positive.optional('有效期(年)', {
      unit: '年',
      description: '整年；空白为无期限',
    }),
    noticeId: column.reference.optional('公示编号', { description: '公示', reference: 'notices' }),
    announcementId: column.reference.optional('公布编号', {
      description: '公布',
      reference: 'notices',
    }),
    docNumber: column.text.optional('文号', { description: '授予文件的文号' }),
    revokedOn: column.date.optional('撤销日期', { description: '撤销的日期' }),
    revocationReason: column.text.optional('撤销原因', { description: '撤销的原因' }),
    sources: column.source.optional('来源', { description: '来源' }),
  },
  { rowFaults: (row) => endBeforeStart(row, 'grantedOn', 'revokedOn') },
);

export type Title = Row<typeof titles>;
