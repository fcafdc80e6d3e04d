import { expect, it } from 'vitest';
import { unsaidNumbers } from './clause-numbers.ts';

it.each([
  ['公示5个工作日', '5个工作日', '5个工作日', '', ''],
  [
    '按实付租金一半以内补，每年不超过12万元',
    '实付租金的50%；每年≤12万元',
    '每年',
    '实付租金的50%；每年≤12万元',
    '',
  ],
  ['公益活动每场5000元以内', '每场≤5000元', null, '每场≤5000元', ''],
  ['名录每半年公布一次', '每半年一次', '每年1月底、7月底前', '每半年一次', '每年1月底、7月底前'],
  ['每年10月15日前填报', null, '每年10月15日前', '', ''],
  ['各项折成0到100', '0至100', null, '0至100', ''],
  ['每家15万元，每年12次', '5万元；2次', null, '5万元；2次', ''],
  ['公示15日', '5日', '5日', '5日', ''],
  ['每平方米补1,500元以内', '500元', null, '500元', ''],
  ['补二十五万元', '五万元', null, '五万元', ''],
  ['补5万元、3.5万元', '3万元；5万元', null, '3万元', ''],
])(
  'of 「%s」, 「%s」 and 「%s」 it leaves 「%s」 and 「%s」',
  (summary, figures, term, number, day) => {
    expect(unsaidNumbers({ summary, figures, term })).toEqual({ figures: number, term: day });
  },
);

it('names all shares of a whole where one of them is not said', () => {
  const figures = '入驻20%；毕业15%';
  expect(unsaidNumbers({ summary: '毕业由20%调到15%', figures, term: null }).figures).toBe(figures);
});
