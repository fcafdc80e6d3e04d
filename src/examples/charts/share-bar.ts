import { shareBar, type ShareFacts } from '../../charts/share-bar.ts';
import { example } from './example.ts';

const evaluationGrades: ShareFacts = {
  unit: '家',
  rows: [
    {
      label: '辽宁省',
      sublabel: '2021年度，省级及以上众创空间',
      confidence: '中',
      parts: [
        { name: '优秀', count: 21 },
        { name: '良好', count: 28 },
        { name: '合格', count: 113 },
        { name: '不合格', count: 50 },
      ],
      outlined: [],
      total: 212,
    },
    {
      label: '江苏省南京市',
      sublabel: '2021年度，应评未评按不合格',
      confidence: '中',
      parts: [
        { name: '优秀', count: 43 },
        { name: '良好', count: 71 },
        { name: '合格', count: 175 },
      ],
      outlined: [{ name: '应评未评', count: 75 }],
      total: 364,
    },
    {
      label: '浙江省',
      sublabel: '2023年度，省级备案众创空间',
      confidence: '高',
      parts: [
        { name: '优秀', count: 133 },
        { name: '良好', count: 284 },
        { name: '合格', count: 157 },
        { name: '不合格', count: 27 },
      ],
      outlined: [],
      total: 601,
    },
    {
      label: '福建省福州市',
      sublabel: '2018年度，市级众创空间',
      confidence: '中',
      parts: [
        { name: '合格', count: 44 },
        { name: '不合格', count: 21 },
      ],
      outlined: [{ name: '撤销', count: 6 }],
      total: 71,
    },
  ],
};

/** Grades of an evaluation in four places. */
export const shareEvaluationGrades = example(
  'c4',
  '“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后',
  '四地评价等次的构成：辽宁、南京、浙江、福州，各等次的家数和占比。',
  (options) => shareBar(evaluationGrades, options),
);

/** Many small parts beside a large one, zero counts, a name longer than the row. */
export const shareManySmallParts = example(
  'share-small',
  '评价等次，极端情形',
  '一行有许多很小的部分，一行只有一部分，一行合计为零。',
  (options) =>
    shareBar(
      {
        unit: '家',
        rows: [
          {
            label: '示例市高新技术产业开发区管理委员会（示例市自主创新示范区核心区管理委员会）',
            sublabel: '2025年度，市级以上备案众创空间和科技企业孵化器',
            confidence: '高',
            parts: [
              { name: '五星级', count: 1 },
              { name: '四星级', count: 2 },
              { name: '三星级', count: 1 },
              { name: '二星级', count: 3 },
              { name: '一星级', count: 2 },
              { name: '合格', count: 391 },
            ],
            outlined: [
              { name: '应评未评', count: 4 },
              { name: '撤销', count: 2 },
            ],
            total: 406,
          },
          {
            label: '东城区',
            confidence: '高',
            parts: [
              { name: '合格', count: 12 },
              { name: '五星级', count: 0 },
            ],
            outlined: [{ name: '撤销', count: 0 }],
            total: 12,
          },
          { label: '西城区', confidence: '中', parts: [], outlined: [], total: 0 },
        ],
      },
      options,
    ),
);

export const shareOneRow = example('share-one', '一行', '一家评价机构的结果。', (options) =>
  shareBar({ unit: '家', rows: evaluationGrades.rows.slice(2, 3) }, options),
);

export const shareNoData = example('share-none', '评价等次', '没有数。', (options) =>
  shareBar({ unit: '家', rows: [] }, options),
);
