import type { Random } from '../model/evaluation/random.ts';
import { spaceId } from './national-tables.ts';

const INDICATORS = [
  ['newcomers', '入驻团队和企业', '家', 0.4],
  ['mentoring', '导师辅导', '次', 0.3],
  ['events', '教育培训和活动', '场', 0.3],
] as const;

/** One round of all spaces with three indicators over three years. */
export function* roundFiles(spaces: number, random: Random): Generator<[string, string]> {
  yield ['data/evaluations/eval-2025/method.json', `${JSON.stringify(METHOD, null, 2)}\n`];
  const lines = ['空间编号,指标,年度,值,核实方式,核实值,核实说明'];
  for (let index = 0; index < spaces; index++) {
    for (const [id] of INDICATORS) {
      for (const year of [2023, 2024, 2025]) {
        lines.push(`${spaceId(index)},${id},${year},${Math.floor(random() * 400)},,,`);
      }
    }
  }
  yield ['data/evaluations/eval-2025/values.csv', `${lines.join('\n')}\n`];
}

const METHOD = {
  title: '2025年度示例绩效评价',
  basis: ['na02'],
  authority: 'bu',
  evaluator: '示例评估中心',
  year: 2025,
  illustrative: true,
  signedOn: '2026-03-20',
  frozenOn: '2026-03-31',
  indicators: INDICATORS.map(([id, title, unit, weight]) => ({
    id,
    title,
    clause: 'na02',
    unit,
    weight,
    source: '自评',
  })),
  normalization: 'min-max',
  increment: 'flow',
  incrementFloor: null,
  firstYear: 'full',
  missing: 'exclude',
  zeroRange: 'zero',
  shares: { total: 0.5, increment: 0.5 },
  bonus: { perItem: 1, cap: 5 },
  ties: ['increment', 'total', 'newcomers'],
  decimals: 3,
  selection: {
    count: 100,
    slots: 'top-n',
    title: '示例优秀众创空间',
    validYears: 3,
    reward: 200000,
  },
  publish: 'ranks',
  bands: [
    { grade: '优秀', share: 0.2 },
    { grade: '良好', share: 0.35 },
    { grade: '合格', share: 0.45 },
  ],
  sensitivity: { draws: 500, seed: 202511, weightSpread: 0.25 },
};
