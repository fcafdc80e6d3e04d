import { type BarFacts, barTable } from '../../charts/bar-table.ts';
import { example } from './example.ts';

const rewards: BarFacts = {
  unit: '万元',
  bars: [
    { label: '国家级认定', sublabel: '徐州', value: 50, text: '50', confidence: '高' },
    { label: '省级认定', sublabel: '徐州', value: 30, text: '30', confidence: '高' },
    { label: '市级认定', sublabel: '徐州', value: 20, text: '20', confidence: '高' },
    { label: '评价优良', sublabel: '徐州', value: 20, text: '约20', confidence: '中' },
    { label: '省级优秀众创空间', sublabel: '浙江', value: 50, text: '50', confidence: '高' },
  ],
};

/** Rewards of one measure, as a picture. */
export const barRewards = example(
  'bar-rewards',
  '徐州按认定级别给20万至50万元，浙江按名次给50万元',
  '徐州与浙江的一次性奖补，每家多少万元。',
  (options) => barTable(rewards, options),
);

/** A value of zero, a trace, words longer than their bar, a name longer than the row. */
export const barExtremes = example(
  'bar-extremes',
  '条形，极端情形',
  '有零，有很小的数，有很长的名称和很长的数。',
  (options) =>
    barTable(
      {
        unit: '',
        bars: [
          {
            label: '示例市高新技术产业开发区管理委员会（示例市自主创新示范区核心区管理委员会）',
            sublabel: '2025年度，市级以上备案众创空间和科技企业孵化器',
            value: 1_234_567.89,
            text: '约1234567.89万元（含配套资金和往年结转）',
            confidence: '中',
          },
          { label: '东城区', value: 0, text: '0', confidence: '高' },
          { label: '西城区𠮷祥<&"', value: 3, text: '不足3万元', confidence: '高' },
        ],
      },
      options,
    ),
);

export const barSixtyRows = example('bar-sixty', '六十行', '六十家空间的工位数。', (options) =>
  barTable(
    {
      unit: '个',
      bars: Array.from({ length: 60 }, (_, index) => ({
        label: `示例空间${index + 1}`,
        value: 600 - index * 10,
        text: String(600 - index * 10),
        confidence: '高' as const,
      })),
    },
    options,
  ),
);

export const barAllZero = example('bar-zero', '都是零', '两家，都是零。', (options) =>
  barTable(
    {
      unit: '家',
      bars: [
        { label: '甲', value: 0, text: '0', confidence: '高' },
        { label: '乙', value: 0, text: '0', confidence: '中' },
      ],
    },
    options,
  ),
);

const changeOf = (values: readonly number[]): BarFacts => ({
  unit: '个',
  bars: values.map((value, index) => ({
    label: `${2011 + index}年`,
    value,
    text: String(value),
    confidence: index === 1 ? ('中' as const) : ('高' as const),
  })),
});

export const barNegative = example('bar-negative', '有正有负', '三年的净增。', (options) =>
  barTable(changeOf([-5, 3, -8, 0]), options),
);

export const barAllNegative = example('bar-all-negative', '都是负数', '三年都减少。', (options) =>
  barTable(changeOf([-5, -0.5, -1234.5]), options),
);

export const barNoData = example('bar-none', '条形', '没有数。', (options) =>
  barTable({ unit: '家', bars: [] }, options),
);
