import type { ComputedRound } from '../../data/rounds.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';

const SUM_TOLERANCE = 1e-9;

/**
 * What the schema of method.json cannot see alone: the grades cover all units when they are what
 * is published (`evaluation-method`); values.csv is there (`config`) and names only indicators of
 * the method (`reference-unknown`).
 */
export const methodsAreComplete: Check = ({ rounds }) =>
  rounds
    .filter((round) => round.kind === 'computed')
    .flatMap((round) => [...bandProblems(round), ...valueProblems(round)]);

function bandProblems({ file, lineOf, method }: ComputedRound): Problem[] {
  const at = { rule: 'evaluation-method', level: 'error', file } as const;
  // A method with a faulty key arrives with that key blanked, and has its problem already.
  const bands = (method.bands ?? []).filter((band) => typeof band?.share === 'number');
  const repeated = bands.flatMap(({ grade }, index): Problem[] => {
    if (bands.findIndex((band) => band.grade === grade) === index) return [];
    return [
      {
        ...at,
        line: lineOf(['bands', index, 'grade']),
        field: `bands[${index}].grade`,
        value: grade,
        message: `等次「${grade}」写了两次`,
        hint: '每个等次写一次，占比合在一起',
      },
    ];
  });
  const sum = bands.reduce((total, { share }) => total + share, 0);
  // Grades that are not published may cover only the units at the top.
  const isShort = sum < 1 - SUM_TOLERANCE && method.publish === 'bands';
  if (!isShort && sum <= 1 + SUM_TOLERANCE) return repeated;
  const shown = Number(sum.toPrecision(12));
  return [
    ...repeated,
    {
      ...at,
      line: lineOf(['bands']),
      field: 'bands',
      message:
        bands.length === 0
          ? '「bands」（等次）是空的，publish写的是「bands」，要按等次公布'
          : `「bands」（等次）的share合计为${shown}，应为1`,
      hint:
        bands.length === 0
          ? '写出各等次和占比，占比合计为1；或改publish'
          : '改到合计恰好为1；没有等次的单位也列为一个等次',
    },
  ];
}

function valueProblems({ file, method, values }: ComputedRound): Problem[] {
  if (values === undefined) {
    const path = file.replace(/method\.json$/, 'values.csv');
    const hint = '把各单位各指标各年度的值另存为values.csv；暂时没有就只留列名一行';
    const at = { rule: 'config', level: 'error', line: 1 } as const;
    return [{ ...at, file: path, message: `缺少文件${path}`, hint }];
  }
  const ids = (method.indicators ?? []).map((indicator) => indicator?.id);
  // Where an id could not be read, any value may be of that indicator.
  if (ids.length === 0 || ids.some((id) => typeof id !== 'string' || id === '')) return [];
  return values.entries.flatMap((entry) => {
    const { indicator } = entry.row;
    // A cell that could not be read has its own problem already.
    if (typeof indicator !== 'string' || ids.includes(indicator)) return [];
    const suggestion = nearest(indicator, ids);
    return [
      problemAt(values, entry, 'indicator', {
        rule: 'reference-unknown',
        message: `method.json的indicators里没有「${indicator}」`,
        hint:
          suggestion === undefined
            ? '核对编号，或先在method.json的indicators里写上这项指标'
            : `是不是「${suggestion}」？不是的话，先在method.json的indicators里写上`,
      }),
    ];
  });
}
