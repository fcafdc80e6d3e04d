import { expect, test } from 'vitest';
import type { LineFacts } from '../../charts/line-plot.ts';
import type { Finding } from './finding.ts';
import { growth } from './growth.ts';

type Point = readonly [period: string, value: number, qualifier?: string];

function titleOf(points: readonly Point[], more: Partial<LineFacts> = {}): string | undefined {
  const facts: LineFacts = {
    unit: '家',
    periods: points.map(([period]) => period),
    series: [
      {
        name: '众创空间数',
        points: points.map(([period, value, qualifier]) => ({
          period,
          value,
          confidence: '高',
          ...(qualifier === undefined ? {} : { qualifier }),
        })),
      },
    ],
    gaps: [],
    ...more,
  };
  const reading = { figure: { chart: 'line' as const, facts }, notes: [], measure: '', drawn: [] };
  return growth({ site: {} as Parameters<Finding>[0]['site'], reading, day: '2024-12-31' });
}

test.each([
  [10, 19, '接近翻番'],
  [10, 20, '翻了一番'],
  [10, 21, '增加110%'],
  [10, 18, '增加80%'],
  [10, 5, '减少50%'],
  [10, 10, '没有变化'],
  [1000, 1003, '增加0.3%'],
  [100_000, 100_001, '几乎没有变化'],
])('from %d to %d is 「%s」', (from, to, words) => {
  const title = titleOf([
    ['2016', from],
    ['2018', to],
  ]);
  expect(title).toBe(`两年${words}：众创空间由${from}家到${to}家`);
});

test.each<[string, readonly Point[]]>([
  ['one point', [['2016', 10]]],
  ['no points', []],
  [
    'less than a year',
    [
      ['2016-01', 10],
      ['2016-12', 20],
    ],
  ],
  [
    'months that are not whole years apart',
    [
      ['2016-03', 10],
      ['2017-12', 20],
    ],
  ],
  [
    'a start of zero',
    [
      ['2016', 0],
      ['2018', 20],
    ],
  ],
  [
    'a start that is a bound',
    [
      ['2016', 10, '超过'],
      ['2018', 20],
    ],
  ],
  [
    'an end that is rounded',
    [
      ['2016', 10],
      ['2018', 20, '约'],
    ],
  ],
])('with %s there is no finding', (_why, points) => {
  expect(titleOf(points)).toBeUndefined();
});

test('the same month of another year is whole years apart', () => {
  expect(
    titleOf([
      ['2016-03', 10],
      ['2017-03', 15],
    ]),
  ).toBe('一年增加50%：众创空间由10家到15家');
});

test('gaps of one cause are named together, outside of the line they are not', () => {
  const gaps = ['2017', '2018', '2020'].map((period) => ({ period, label: '单独的数未查到' }));
  const periods = ['2016', '2017', '2018', '2019', '2020'];
  expect(
    titleOf(
      [
        ['2016', 10],
        ['2019', 15],
      ],
      { gaps, periods },
    ),
  ).toBe('三年增加50%：众创空间由10家到15家，2017年、2018年单独的数未查到');
});

test('another chart has no growth', () => {
  const figure = { chart: 'steps' as const, facts: { steps: [] } };
  const reading = { figure, notes: [], measure: '', drawn: [] };
  expect(growth({ site: {} as never, reading, day: '2024-12-31' })).toBeUndefined();
});
