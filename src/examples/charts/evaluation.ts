import { rankIntervalChart } from '../../charts/rank-interval.ts';
import { scoreComposition } from '../../charts/score-composition.ts';
import { totalIncrement } from '../../charts/total-increment.ts';
import { example } from './example.ts';

const names = [
  '东楼空间',
  '西塘创客码头（示例市高新技术产业开发区）',
  '南湖众创空间',
  '北站孵化器',
];

export const rankIntervals = example(
  'rank-intervals',
  '名额线附近的四家',
  '名次区间。',
  (options) =>
    rankIntervalChart(
      {
        last: 58,
        cut: 11,
        rows: names.map((label, index) => ({
          label: `第${index + 10}名 ${label}`,
          rank: index + 10,
          p5: 6 + index,
          p95: 12 + 4 * index,
          isSelected: index < 2,
        })),
      },
      options,
    ),
);

export const rankIntervalAlone = example('rank-alone', '只有一家', '名次区间。', (options) =>
  rankIntervalChart(
    {
      last: 1,
      rows: [{ label: '东楼空间', rank: 1, p5: 1, p95: 1, isSelected: true }],
    },
    options,
  ),
);

export const compositions = example('compositions', '得分的组成', '三部分。', (options) =>
  scoreComposition(
    {
      parts: ['总量', '增量', '加分'],
      rows: names.map((label, index) => ({
        label,
        values: [30 - 7 * index, 24 - 9 * index, index],
        sum: `${54 - 15 * index}.000`,
      })),
    },
    options,
  ),
);

export const compositionsNone = example('compositions-none', '得分的组成', '没有。', (options) =>
  scoreComposition({ parts: ['总量', '增量', '加分'], rows: [] }, options),
);

export const totalsIncrements = example('totals', '总量和增量', '六家。', (options) =>
  totalIncrement(
    {
      points: [
        { total: 80, increment: 20, kind: 'holder', name: '甲' },
        { total: 60, increment: 55, kind: 'selected', name: '乙' },
        { total: 20, increment: 90, kind: 'selected', name: '丙' },
        { total: 40, increment: 38, kind: 'other', name: '丁' },
        { total: 5, increment: 12, kind: 'other', name: '戊' },
        { total: 0, increment: -8, kind: 'other', name: '己' },
      ],
      line: { total: 0.5, increment: 0.5, score: 50 },
    },
    options,
  ),
);
