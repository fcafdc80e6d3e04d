import * as column from './columns.ts';
import { type Row, dataset, endBeforeStart } from './dataset.ts';

/** 在孵和毕业企业: one stay of a firm in a space a row; a firm that returns has two rows. */
export const tenants = dataset(
  'tenants',
  '在孵和毕业企业',
  'snapshot',
  {
    id: column.id.required('编号', { description: '编号' }),
    spaceId: column.reference.required('空间编号', { description: '空间', reference: 'spaces' }),
    name: column.text.required('企业名称', { description: '企业的全称；不写法人和股东' }),
    creditCode: column.creditCode.optional('统一社会信用代码', {
      description: '企业的统一社会信用代码',
    }),
    foundedOn: column.date.optional('成立日期', { description: '企业登记成立的日期' }),
    enteredOn: column.date.required('入驻日期', { description: '入驻这家空间的日期' }),
    leftOn: column.date.optional('离开日期', {
      description: '离开的日期；还在孵的和去向一起空着',
    }),
    outcome: column
      .oneOf(['毕业', '迁出', '注销', '吊销'])
      .optional('去向', { description: '怎样离开的；还在孵的和离开日期一起空着' }),
    destination: column
      .oneOf(['孵化器', '加速器', '产业园区', '其他'])
      .optional('毕业去向', { description: '毕业后去了哪里' }),
    staff: column.count.optional('从业人数(人)', { unit: '人', description: '企业的从业人数' }),
    sources: column.source.optional('来源', { description: '来源' }),
  },
  { rowFaults: (row) => endBeforeStart(row, 'enteredOn', 'leftOn') },
);

export type Tenant = Row<typeof tenants>;
