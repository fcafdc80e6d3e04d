import type { DotRow } from '../../charts/dot-row.ts';
import { dotPanels, dotPlot } from '../../charts/dots.ts';
import { example } from './example.ts';

/** Rewards by level, several points a row. */
export const dotsRewardLevels = example(
  'c5',
  '国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元',
  '徐州、海宁、绍兴对国家级、省级、市级众创空间的一次性奖励。',
  (options) =>
    dotPlot(
      {
        unit: '万元',
        rows: [
          {
            label: '徐州市',
            sublabel: '2016年，一次性奖补',
            dots: [
              { label: '国', value: 50, confidence: '高' },
              { label: '省', value: 40, confidence: '高' },
              { label: '市', value: 30, confidence: '高' },
            ],
          },
          {
            label: '海宁市',
            sublabel: '2020年，新认定一次性奖励',
            dots: [
              { label: '国', value: 50, confidence: '高' },
              { label: '省', value: 30, confidence: '高' },
              { label: '市', value: 20, confidence: '高' },
            ],
          },
          {
            label: '绍兴市',
            sublabel: '2019年，认定奖励',
            missing: '市级未查到',
            dots: [
              { label: '国', value: 100, confidence: '中' },
              { label: '省', value: 20, confidence: '中' },
            ],
          },
        ],
      },
      options,
    ),
);

/** Filing conditions, one measure a panel. */
export const dotsFilingConditions = example(
  'c6',
  '浙江写100个工位、租3年；福州写30个工位、租5年',
  '浙江、上海、深圳、厦门、福州对面积、工位、租期和申请前运行时间的要求。',
  (options) =>
    dotPanels(
      [
        {
          title: '建筑面积，至少',
          unit: '平方米',
          rows: [
            row('浙江（省备案，2016）', 500, '高'),
            row('上海（资助申报，2018）', 500, '中'),
            {
              label: '深圳（资助申报，2018）',
              dots: [
                { label: '', value: 500, confidence: '中' },
                { label: '', value: 3000, confidence: '中' },
              ],
              range: [500, 3000],
            },
            row('厦门（市认定，2025）', 1000, '高'),
            { label: '福州（市认定，2022）', dots: [], missing: '可信度低，未画' },
          ],
        },
        {
          title: '创业工位，至少',
          unit: '个',
          rows: [
            row('浙江（省备案，2016）', 100, '高'),
            { label: '上海（资助申报，2018）', dots: [], missing: '摘录中未见' },
            { label: '深圳（资助申报，2018）', dots: [], missing: '摘录中未见' },
            { label: '厦门（市认定，2025）', dots: [], missing: '摘录中未见' },
            row('福州（市认定，2022）', 30, '中'),
          ],
        },
        {
          title: '租期，至少',
          unit: '年',
          rows: [
            row('浙江（省备案，2016）', 3, '高'),
            row('厦门（市认定，2025）', 3, '高', '36个月'),
            row('福州（市认定，2022）', 5, '中'),
          ],
        },
        {
          title: '申请前运行，至少',
          unit: '个月',
          rows: [
            row('浙江（省备案，2016）', 3, '高'),
            row('上海（资助申报，2018）', 6, '中', '半年'),
            row('厦门（市认定，2025）', 12, '高'),
          ],
        },
      ],
      options,
    ),
);

/** Values that meet, long names, a row without any value. */
export const dotsCrowded = example(
  'dots-crowded',
  '奖励标准，极端情形',
  '许多相近的值。',
  (options) =>
    dotPlot(
      {
        unit: '万元',
        rows: [
          {
            label: '示例市高新技术产业开发区众创空间奖励办法（试行）',
            sublabel: '2025年，按评价结果分档',
            dots: [48, 49, 50, 50, 51, 52].map((value, index) => ({
              label: `第${index + 1}档`,
              value,
              confidence: index % 2 === 0 ? ('高' as const) : ('中' as const),
            })),
          },
          { label: '东城区', dots: [{ label: '区级', value: 0, confidence: '高' }] },
          { label: '西城区', dots: [], missing: '未查到' },
          { label: '南湖区', dots: [], range: [5, 12.5] },
        ],
      },
      options,
    ),
);

export const dotsSixtyRows = example('dots-sixty', '六十家的工位数', '六十行。', (options) =>
  dotPlot(
    {
      unit: '个',
      rows: Array.from({ length: 60 }, (_, index) =>
        row(`示例空间${index + 1}`, (index * 37) % 211, '高'),
      ),
    },
    options,
  ),
);

export const dotsAllZero = example('dots-zero', '奖励', '都是0。', (options) =>
  dotPlot({ unit: '万元', rows: [row('东城区', 0, '高'), row('西城区', 0, '高')] }, options),
);

export const dotsNoData = example('dots-none', '奖励', '没有数。', (options) =>
  dotPlot({ unit: '万元', rows: [] }, options),
);

function row(label: string, value: number, confidence: '高' | '中', valueLabel?: string): DotRow {
  const dot = { label: '', value, confidence };
  return { label, dots: [valueLabel === undefined ? dot : { ...dot, valueLabel }] };
}
