import * as column from './columns.ts';
import { type Row, dataset, endBeforeStart } from './dataset.ts';

/** 众创社区: the whole list of communities on a day. */
export const communities = dataset(
  'communities',
  '众创社区',
  'snapshot',
  {
    id: column.id.required('编号', { description: '编号' }),
    name: column.text.required('名称', { description: '社区的名称' }),
    division: column.division.required('区划代码', { description: '所在地' }),
    applicant: column.text.optional('申报单位', { description: '申报单位' }),
    industry: column.text.optional('产业定位', { description: '产业定位' }),
    boundary: column.text.optional('四至范围', { description: '四至范围' }),
    plannedArea: column.amount.optional('规划面积(平方公里)', {
      unit: '平方公里',
      description: '规划面积',
    }),
    venueArea: column.amount.optional('载体建筑面积(万平方米)', {
      unit: '万平方米',
      description: '创新创业服务载体的建筑面积',
    }),
    investment: column.amount.optional('投资规模(亿元)', { unit: '亿元', description: '投资规模' }),
    pilotOn: column.date.optional('备案试点日期', { description: '备案试点的日期' }),
    status: column
      .oneOf(['申报', '备案试点', '已退出', '已认定'])
      .required('状态', { description: '走到哪一步' }),
    recognizedOn: column.date.optional('认定日期', { description: '认定的日期' }),
    sources: column.source.required('来源', { description: '来源' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { rowFaults: (row) => endBeforeStart(row, 'pilotOn', 'recognizedOn') },
);

export type Community = Row<typeof communities>;

/** 社区年度考核: one review of a community and year a row. */
export const communityReviews = dataset('community-reviews', '社区年度考核', 'batch', {
  id: column.id.required('编号', { description: '编号' }),
  communityId: column.reference.required('社区编号', {
    description: '社区',
    reference: 'communities',
  }),
  year: column.year.required('年度', { description: '考核的年度' }),
  conclusion: column.oneOf(['通过', '未通过']).required('结论', { description: '考核结论' }),
  emergingInvestmentShare: column.share.optional('新兴产业投资占比(%)', {
    unit: '%',
    description: '特色战略新兴产业建设项目投资占比',
  }),
  highTechShare: column.share.optional('高新技术产值占比(%)', {
    unit: '%',
    description: '高新技术产业年产值占比',
  }),
  startupGrowth: column.change.optional('初创企业增长(%)', {
    unit: '%',
    description: '新登记注册初创企业数的增长',
  }),
  employmentGrowth: column.change.optional('从业人员增长(%)', {
    unit: '%',
    description: '吸纳从业人员数的增长',
  }),
  progress: column.text.optional('进展', { description: '进展' }),
  sources: column.source.optional('来源', { description: '来源' }),
});

export type CommunityReview = Row<typeof communityReviews>;
