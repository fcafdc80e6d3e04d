import { columnKind } from './cell.ts';
import * as column from './columns.ts';
import { dataset } from './dataset.ts';

const DURATION = /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;

/** True for an ISO 8601 duration in years, months, weeks and days, or `不定期`. */
function isCadence(value: string): boolean {
  return value === '不定期' || DURATION.test(value);
}

const cadence = columnKind<string>('text', (value) =>
  isCadence(value)
    ? { value }
    : {
        fault: {
          rule: 'value-type',
          message: `「${value}」不是频率，应为ISO 8601时长或「不定期」`,
          hint: '每旬P10D，每月P1M，每季P3M，每年P1Y',
        },
      },
);

/** 公开事项目录: what the texts oblige whom to publish, and where it stands here. */
export const disclosures = dataset('disclosures', '公开事项目录', 'snapshot', {
  id: column.id.required('编号', { description: '编号' }),
  item: column.text.required('公开事项', { description: '公开的事项' }),
  content: column.text.required('公开内容', { description: '公开的内容' }),
  provisionIds: column.reference.required('依据条款', {
    description: '依据的条款',
    isList: true,
    reference: 'provisions',
  }),
  obligor: column.text.required('公开主体', { description: '谁来公开' }),
  term: column.text.required('时限', { description: '原文的时限；没有写的写「未写」' }),
  cadence: cadence.optional('频率', { description: 'ISO 8601时长或「不定期」', example: 'P1Y' }),
  route: column.text.required('栏目', { description: '本站的栏目', example: 'evaluations/' }),
  manner: column.text.optional('公开方式', { description: '公开的方式' }),
  note: column.text.optional('备注', { description: '补充说明' }),
});
