import { type DistributionFacts, distributionChart } from '../../charts/distribution.ts';
import { example } from './example.ts';

const distribution = (id: string, title: string, facts: DistributionFacts) =>
  example(id, title, '各家的数。', (options) => distributionChart(facts, options));

const row = (
  label: string,
  unit: string,
  values: readonly number[],
  marks: DistributionFacts['rows'][number]['marks'] = [],
) => {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const ends = [`${least}${unit}`, `${most}${unit}`] as const;
  return { label, values: sorted, least, most, median, ends, marks };
};

export const distributionMarked = distribution('distribution', '东楼空间在各家里', {
  names: { own: '东楼空间', last: '最后入选的' },
  rows: [
    row(
      '入驻团队和企业',
      '家',
      [5, 12, 20, 33, 34, 41, 60, 205],
      [
        { value: 41, kind: 'own' },
        { value: 33, kind: 'last' },
      ],
    ),
    row(
      '技术服务和成果对接（含产学研合作、检验检测）',
      '次',
      [0, 0, 0, 0, 5, 100],
      [
        { value: 0, kind: 'own' },
        { value: 0, kind: 'last' },
      ],
    ),
    row('各家都一样', '件', [3, 3, 3]),
    row('没有数', '笔', []),
  ],
});

/** So many that they are counted in bins. */
export const distributionTenThousand = distribution('distribution-many', '一万家', {
  names: { own: '这家' },
  rows: [
    row(
      '导师辅导',
      '次',
      Array.from({ length: 10_000 }, (_, index) => Math.round((index / 500) ** 2)),
      [{ value: 300, kind: 'own' }],
    ),
  ],
});

export const distributionNone = distribution('distribution-none', '没有', { names: {}, rows: [] });
