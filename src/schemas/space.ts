import * as column from './columns.ts';
import { type Row, dataset } from './dataset.ts';

/** 空间名录: the whole list of spaces on a day. */
export const spaces = dataset(
  'spaces',
  '空间名录',
  'snapshot',
  {
    id: column.id.required('编号', { description: '空间的编号，永不改用', example: 'jx-s01' }),
    name: column.text.required('名称', { description: '空间的名称', example: '示例众创空间' }),
    formerNames: column.list.optional('曾用名', { description: '以前用过的名称', isList: true }),
    kind: column
      .oneOf(['众创空间', '科技企业孵化器', '加速器', '大学科技园', '众创集聚区'])
      .required('类型', { description: '载体的类型' }),
    level: column
      .oneOf(['国家级', '省级', '市级', '县级', '未定级'])
      .optional('级别', { description: '备案或认定的级别' }),
    division: column.division.required('区划代码', {
      description: '所在地的六位行政区划代码；只知到市时用市的代码',
      example: '330482',
    }),
    operator: column.text.optional('运营主体', { description: '运营单位的全称' }),
    creditCode: column.creditCode.optional('统一社会信用代码', {
      description: '运营主体的统一社会信用代码',
    }),
    noCodeReason: column.text.optional('无代码原因', { description: '运营主体没有代码的原因' }),
    address: column.text.optional('地址', { description: '门牌地址' }),
    industries: column.list.optional('产业方向', { description: '面向的产业', isList: true }),
    openedOn: column.date.optional('启用日期', { description: '开始运营的日期' }),
    filedOn: column.date.optional('备案日期', { description: '备案的日期' }),
    filingNumber: column.text.optional('备案文号', { description: '备案文件的文号' }),
    floorArea: column.amount.optional('建筑面积(平方米)', {
      unit: '平方米',
      description: '固定场所的建筑面积',
    }),
    desks: column.count.optional('工位数(个)', { unit: '个', description: '创业工位数' }),
    freeDesks: column.count.optional('空余工位(个)', { unit: '个', description: '还空着的工位数' }),
    price: column.text.optional('收费', { description: '收费标准' }),
    tenure: column
      .oneOf(['自有', '租赁'])
      .optional('场地性质', { description: '场地自有还是租赁' }),
    leaseYears: column.amount.optional('租期(年)', { unit: '年', description: '有效租期' }),
    seedFund: column.amount.optional('种子资金(万元)', {
      unit: '万元',
      description: '种子资金或投资基金的规模',
    }),
    investedProjects: column.count.optional('投资项目数(个)', {
      unit: '个',
      description: '实际投资的项目数',
    }),
    status: column
      .oneOf(['在册', '注销', '取消资格', '未载明'])
      .required('状态', { description: '在名录里的状态' }),
    phone: column.text.optional('单位电话', { description: '单位的办公电话，不是个人手机' }),
    website: column.webAddress.optional('网站', { description: '单位的网站' }),
    sources: column.source.required('来源', { description: '这一行事实的来源' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  {
    rowFaults: (row) =>
      typeof row.desks === 'number' &&
      typeof row.freeDesks === 'number' &&
      row.freeDesks > row.desks
        ? [
            {
              key: 'freeDesks',
              rule: 'value-range',
              message: `空余工位「${row.freeDesks}」多于工位数「${row.desks}」`,
              hint: '核对两个数，空余的不应多于总数',
            },
          ]
        : [],
  },
);

export type Space = Row<typeof spaces>;
