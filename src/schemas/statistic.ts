import { parsePeriod } from '../text/dates.ts';
import * as column from './columns.ts';
import { dataset } from './dataset.ts';

/** 统计: published numbers by period, place and indicator. */
export const statistics = dataset(
  'statistics',
  '统计',
  'batch',
  {
    id: column.id.required('编号', { description: '编号' }),
    period: column.period.required('期间', { description: '数字所属的期间', example: '2016' }),
    division: column.division.required('区划代码', { description: '所属地区；全国为000000' }),
    indicator: column.text.required('指标', { description: '指标的名称', example: '众创空间数' }),
    basis: column
      .oneOf(['时点', '当年', '累计'])
      .optional('口径', { description: '某一天的存量、当年的流量，还是累计' }),
    qualifier: column
      .oneOf(['约', '近', '超过', '不足', '少于', '余'])
      .optional('限定', { description: '原文在数字前后的限定词' }),
    value: column.number.required('值', {
      description: '照原文的数',
      example: '4298',
      qualifier: '限定',
    }),
    unit: column.text.required('单位', { description: '单位', example: '家' }),
    sources: column.source.required('来源', { description: '来源' }),
    confidence: column
      .oneOf(['高', '中', '低'])
      .optional('可信度', { description: '高：多处一致或可复算；中：单一转述；低：不用于图' }),
    note: column.text.optional('备注', { description: '补充说明' }),
  },
  { recordDate: (row) => parsePeriod(row.period ?? '')?.to },
);
