import * as column from './columns.ts';
import { dataset } from './dataset.ts';

/** 发布日历: what will be published when. */
export const calendar = dataset('calendar', '发布日历', 'snapshot', {
  id: column.id.required('编号', { description: '编号' }),
  name: column.text.required('名称', { description: '发布的内容' }),
  plannedOn: column.date.required('计划日期', { description: '计划发布的日期' }),
  status: column
    .oneOf(['确定', '暂定', '推迟', '取消', '已发布'])
    .required('状态', { description: '状态' }),
  originallyOn: column.date.optional('原日期', { description: '推迟以前的日期' }),
  reason: column.text.optional('原因', { description: '推迟或取消的原因' }),
  link: column.linkAddress.optional('链接', { description: '发布后的页面' }),
});
