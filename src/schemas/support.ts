import * as column from './columns.ts';
import { type Row, dataset, endBeforeStart, table } from './dataset.ts';

const COST_OBJECTS = [
  '房租',
  '宽带',
  '公共软件',
  '设备',
  '平台建设',
  '活动',
  '培训',
  '导师',
  '研发',
  '不限定',
] as const;

const SUPPORT_FORMS = [
  '一次性奖励',
  '运行补助',
  '房租补贴',
  '宽带与软件补贴',
  '活动补贴',
  '基金投资',
  '税收优惠',
  '创新券',
  '其他',
] as const;

export const REWARD_ITEMS = [
  '国家级认定',
  '省级认定',
  '市级认定',
  '评价优良',
  '优秀称号',
  '其他',
] as const;

/** 扶持: applications, awards, payments and recoveries, one act a row. */
export const support = dataset(
  'support',
  '扶持',
  'batch',
  {
    id: column.id.required('编号', { description: '编号' }),
    recipient: column.text.required('受助单位', { description: '受助单位的全称' }),
    creditCode: column.creditCode.optional('统一社会信用代码', {
      description: '受助单位的统一社会信用代码',
    }),
    spaceId: column.reference.optional('空间编号', { description: '空间', reference: 'spaces' }),
    department: column.text.required('扶持部门', { description: '给予扶持的部门' }),
    departmentLevel: column
      .oneOf(['国家', '省', '市', '县'])
      .required('部门层级', { description: '部门的层级' }),
    programme: column.text.required('项目', { description: '扶持项目的名称' }),
    provisionIds: column.reference.optional('依据条款', {
      description: '依据的条款',
      isList: true,
      reference: 'provisions',
    }),
    form: column.oneOf(SUPPORT_FORMS).required('扶持方式', { description: '扶持的方式' }),
    rewardItem: column.oneOf(REWARD_ITEMS).optional('奖励事项', { description: '因何奖励' }),
    costObject: column.oneOf(COST_OBJECTS).required('成本对象', { description: '钱用于哪项成本' }),
    from: column.date.optional('期间起', { description: '所补期间的第一天' }),
    to: column.date.optional('期间止', { description: '所补期间的最后一天' }),
    act: column
      .oneOf(['申请', '批准', '拨付', '收回'])
      .required('金额性质', { description: '申请、批准、拨付、收回互不相加' }),
    amount: column.amount.optional('金额(元)', { unit: '元', description: '金额；不计价的留空' }),
    valuation: column.text.optional('计价说明', { description: '不是现金时怎样计价' }),
    originalId: column.reference.optional('原记录', {
      description: '本条所改的记录',
      reference: 'support',
    }),
    actedOn: column.date.required('批准日期', { description: '这一行为的日期，不论金额性质' }),
    docNumber: column.text.optional('文号', { description: '文号' }),
    noticeId: column.reference.optional('公示编号', { description: '公示', reference: 'notices' }),
    sources: column.source.optional('来源', { description: '来源' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { rowFaults: (row) => endBeforeStart(row, 'from', 'to') },
);

export type Support = Row<typeof support>;

/** `data/support/decisions.csv`: what was decided about a group of records. */
export const repeatDecisions = table(
  'repeat-decisions',
  '重复支持的结论',
  {
    records: column.reference.required('记录', {
      description: '一组记录的编号',
      isList: true,
      reference: 'support',
    }),
    conclusion: column
      .oneOf(['合规叠加', '录入重复', '重复支持', '已纠正'])
      .required('结论', { description: '结论' }),
    ground: column.text.required('依据', { description: '依据' }),
    decidedBy: column.text.required('单位', { description: '作出结论的单位' }),
    decidedOn: column.date.required('日期', { description: '作出结论的日期' }),
  },
  { key: ['records'] },
);

export type RepeatDecision = Row<typeof repeatDecisions>;
