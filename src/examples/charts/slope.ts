import { slopeChart } from '../../charts/slope.ts';
import type { SlopeFacts } from '../../charts/slope-plot.ts';
import { example } from './example.ts';

const two = [
  { label: '2025年度', detail: '5家', break: '' },
  { label: '2026年度', detail: '5家', break: '' },
] as const;

const slope = (id: string, title: string, facts: SlopeFacts) =>
  example(id, title, '各家的名次。', (options) => slopeChart(facts, options));

export const slopeTwoRounds = slope('slope-two', '两次都排入的四家，升2家，降1家', {
  columns: two,
  rows: [
    { label: '东楼空间', ranks: [3, 1] },
    { label: '西塘创客码头', ranks: [1, 2] },
    { label: '南湖众创空间', ranks: [4, 3] },
    { label: '北站孵化器', ranks: [5, 5] },
    { label: '新开的空间', ranks: [null, 4] },
    { label: '离开的空间', ranks: [2, null] },
  ],
});

/** Only the first of very many, with names that are long and two on one rank. */
export const slopeManyRanks = slope('slope-many', '前30名里，升13家，降14家', {
  columns: two,
  most: 30,
  rows: Array.from({ length: 60 }, (_, index) => ({
    label: index % 7 === 0 ? `第${index + 1}号示例市高新技术众创空间` : `第${index + 1}号空间`,
    ranks: [((index * 37) % 60) + 1, index === 4 ? 4 : index + 1],
  })),
});

/** Years without ranks, and a method that changed. */
export const slopeBroken = slope('slope-broken', '三家的名次，2025年起方法不同', {
  columns: [
    { label: '2023年度', detail: '46家', break: '' },
    { label: '2024年度', detail: '不公布名次', break: '' },
    { label: '2025年度', detail: '56家', break: '方法不同，不能比' },
    { label: '2026年度', detail: '56家', break: '' },
  ],
  rows: [
    { label: '东楼空间', ranks: [1, null, 3, 1] },
    { label: '西塘创客码头', ranks: [2, null, 1, 2] },
    { label: '南湖众创空间', ranks: [null, null, 4, null] },
  ],
});

export const slopeOneUnit = slope('slope-one', '东楼空间的名次', {
  columns: two,
  most: 56,
  rows: [{ label: '东楼空间', ranks: [8, 21] }],
});

export const slopeNoRanks = slope('slope-none', '名次', { columns: two, rows: [] });
