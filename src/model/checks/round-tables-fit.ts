import type { Problem } from '../../data/problem.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import { problemAt } from '../../data/table.ts';
import { isAbsence } from '../../text/absence.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';

/**
 * The tables of a round say what its method needs: points given elsewhere lie between 0 and `full`
 * and are explained; a grade of special.csv is one of `bands`, and there where it is needed.
 */
export const roundTablesFit: Check = ({ rounds }) =>
  rounds
    .filter((round) => round.kind === 'computed')
    .flatMap((round) => [...scoredProblems(round), ...specialProblems(round)]);

function scoredProblems({ method, values }: ComputedRound): Problem[] {
  const full = new Map(
    (method.indicators ?? []).flatMap(({ id, scored }) => (scored ? [[id, scored.full]] : [])),
  );
  if (values === undefined || full.size === 0) return [];
  const { file, columns, entries } = values;
  const scored = entries.filter(({ row }) => full.has(row.indicator));
  if (scored.length > 0 && !columns.some(({ key }) => key === 'scoringNote')) {
    return [
      {
        rule: 'column-missing',
        level: 'error',
        file,
        line: 1,
        field: '计分说明',
        message: '缺少「计分说明」这一列：有的指标写了scored，值是别处给的分',
        hint: '加上这一列，每一个分写明怎样给的',
      },
      ...scored.flatMap((entry) => pointsProblems(values, entry, full)),
    ];
  }
  return scored.flatMap((entry) => {
    const note = entry.row.scoringNote;
    const isExplained = note !== null && !isAbsence(note);
    const found = pointsProblems(values, entry, full);
    if (isExplained) return found;
    return [
      ...found,
      problemAt(values, entry, 'scoringNote', {
        rule: 'value-required',
        message: `「计分说明」是空的，「${entry.row.indicator}」的值是别处给的分`,
        hint: '写明这一分怎样给的，例如依据哪几项、由谁打分',
      }),
    ];
  });
}

type Values = NonNullable<ComputedRound['values']>;

/** Points outside 0…full, as given or as verified. */
function pointsProblems(
  values: Values,
  entry: Values['entries'][number],
  full: ReadonlyMap<string, number>,
): Problem[] {
  const most = full.get(entry.row.indicator) ?? 0;
  return (['value', 'verifiedValue'] as const).flatMap((key) => {
    const points = entry.row[key];
    if (typeof points !== 'number' || (points >= 0 && points <= most)) return [];
    return [
      problemAt(values, entry, key, {
        rule: 'value-range',
        message: `「${points}」超出范围：「${entry.row.indicator}」的分是0到${most}`,
        hint: '核对给的分和method.json里的full',
      }),
    ];
  });
}

function specialProblems({ method, special }: ComputedRound): Problem[] {
  const grades = (method.bands ?? []).flatMap((band) => band?.grade ?? []);
  return (special?.entries ?? []).flatMap((entry): Problem[] => {
    if (special === undefined) return [];
    const { situation, grade } = entry.row;
    const isNeeded = situation === '不得高于' || situation === '直接认定';
    const listed = grades.length === 0 ? 'method.json里还没有bands' : grades.join('、');
    if (grade === null || isAbsence(grade)) {
      if (!isNeeded) return [];
      const message = `「等次」是空的，「${situation}」要写明是哪个等次`;
      const hint = `可用的等次：${listed}`;
      return [problemAt(special, entry, 'grade', { rule: 'value-required', message, hint })];
    }
    if (grades.includes(grade)) return [];
    const near = nearest(grade, grades);
    return [
      problemAt(special, entry, 'grade', {
        rule: 'value-type',
        message: `method.json的bands里没有「${grade}」这个等次`,
        hint: near === undefined ? `可用的等次：${listed}` : `是不是「${near}」？`,
      }),
    ];
  });
}
