import type { LineFacts } from '../../charts/line-plot.ts';
import { lineChart } from '../../charts/line.ts';
import { example } from './example.ts';

const nationalSpaces: LineFacts = {
  unit: '家',
  periods: ['2016', '2017', '2018', '2019', '2020'],
  series: [
    {
      name: '众创空间',
      points: [
        { period: '2016', value: 4298, confidence: '高' },
        { period: '2017', value: 5739, confidence: '中' },
        { period: '2018', value: 6959, confidence: '高' },
        { period: '2020', value: 8507, confidence: '中' },
      ],
    },
    {
      name: '科技企业孵化器',
      points: [
        { period: '2016', value: 3255, confidence: '高' },
        { period: '2017', value: 4069, confidence: '中' },
        { period: '2018', value: 4849, confidence: '高' },
      ],
    },
  ],
  gaps: [{ period: '2019', label: '单独的数未查到' }],
};

/** A national total over the years. */
export const lineNationalSpaces = example(
  'c2',
  '四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到',
  '全国众创空间数2016年4298家，2017年5739家，2018年6959家，2020年8507家；孵化器到2018年为止。',
  (options) => lineChart(nationalSpaces, options),
);

/** A gap in the middle, a value with a qualifier, one value alone at the end. */
export const lineWithGaps = example(
  'line-gaps',
  '空余工位，按季度',
  '八个季度中有两个没有数。',
  (options) =>
    lineChart(
      {
        unit: '个',
        periods: ['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1', '2025Q2', '2025Q3', '2025Q4'],
        series: [
          {
            name: '空余工位',
            points: [
              { period: '2024Q1', value: 1200, confidence: '中', qualifier: '约' },
              { period: '2024Q2', value: 1130, confidence: '高' },
              { period: '2024Q4', value: 400, confidence: '中', qualifier: '余' },
              { period: '2025Q1', value: 410, confidence: '高' },
              { period: '2025Q2', value: 395, confidence: '高' },
              { period: '2025Q4', value: 0, confidence: '高' },
            ],
          },
        ],
        gaps: [
          { period: '2024Q3', label: '未报送' },
          { period: '2025Q3', label: '未查到' },
        ],
      },
      options,
    ),
);

/** Sixty months: few values are labelled, few months named. */
export const lineSixtyMonths = example(
  'line-sixty',
  '众创空间数，2021年至2025年，逐月',
  '六十个月的众创空间数，由210家到328家。',
  (options) => {
    const periods = Array.from(
      { length: 60 },
      (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const points = periods.map((period, index) => ({
      period,
      value: 210 + 2 * index - (index % 7) * 3 + (index === 40 ? -70 : 0),
      confidence: '高' as const,
    }));
    const series = [{ name: '众创空间', points }];
    return lineChart({ unit: '家', periods, series, gaps: [] }, options);
  },
);

/** Five series that run close together and end at the same place, with long names. */
export const lineFiveSeries = example(
  'line-five',
  '五个区县的工位数',
  '五个区县三年的工位数，彼此接近。',
  (options) =>
    lineChart(
      {
        unit: '个',
        periods: ['2023', '2024', '2025'],
        series: ['示例市高新技术产业开发区', '东城区', '西城区', '南湖区', '北山县'].map(
          (name, index) => ({
            name,
            points: ['2023', '2024', '2025'].map((period, year) => ({
              period,
              value: 1000 + index * 40 + year * (180 - index * 30),
              confidence: index === 4 ? ('中' as const) : ('高' as const),
            })),
          }),
        ),
        gaps: [],
      },
      options,
    ),
);

export const lineAllZero = example('line-zero', '新增备案数', '三年都是0。', (options) =>
  lineChart(
    {
      unit: '家',
      periods: ['2023', '2024', '2025'],
      series: [
        {
          name: '新增',
          points: ['2023', '2024', '2025'].map((period) => ({
            period,
            value: 0,
            confidence: '高' as const,
          })),
        },
      ],
      gaps: [],
    },
    options,
  ),
);

export const lineOnePoint = example('line-one', '众创空间数', '只有一年的数。', (options) =>
  lineChart(
    {
      unit: '家',
      periods: ['2020'],
      series: [{ name: '众创空间', points: [{ period: '2020', value: 61, confidence: '高' }] }],
      gaps: [],
    },
    options,
  ),
);

export const lineNoData = example('line-none', '众创空间数', '没有数。', (options) =>
  lineChart({ unit: '家', periods: [], series: [], gaps: [] }, options),
);
