import { nearest } from '../../text/nearest.ts';
import { partsOf, refuse } from './fields.ts';

const SUM_TOLERANCE = 1e-9;
const HUNDRED_TOLERANCE = 1e-7;

type Context = Parameters<typeof refuse>[0];
type Parts = Readonly<Record<string, unknown>>;

/** What must hold between keys of method.json, whatever else is wrong with them. */
export function checkAcrossKeys(parts: Parts, context: Context): void {
  const { total, increment } = partsOf(parts['shares']);
  refuseSum(context, [total, increment], 'total与increment', ['shares']);
  checkBands(parts, context);
  if (!Array.isArray(parts['indicators'])) return;
  const indicators = parts['indicators'].map(partsOf);
  const ids = indicators.map((each) => each['id']);
  refuseRepeated(context, ids, 'indicators', '指标');
  checkWeights(context, indicators, listOfParts(parts['groups']));
  checkTies(context, parts['ties'], ids);
  checkTargets(context, partsOf(parts['normalization'])['target'], indicators);
}

/** Weights make a whole: alone, or together with the caps of the groups. */
function checkWeights(context: Context, indicators: readonly Parts[], groups: readonly Parts[]) {
  const weights = indicators.map((each) => each['weight']);
  if (groups.length === 0) {
    refuseSum(context, weights, '各指标的weight', ['indicators']);
    return;
  }
  const ids = indicators.map((each) => each['id']);
  const names = ids.filter((id) => typeof id === 'string');
  refuseRepeated(
    context,
    groups.map((each) => each['id']),
    'groups',
    '小组',
  );
  const groupOf = new Map<unknown, number>();
  groups.forEach((group, place) => {
    textsOf(group['indicators']).forEach((id, index) => {
      const path = ['groups', place, 'indicators', index];
      if (!ids.includes(id)) {
        const near = nearest(id, names);
        const hint = near === undefined ? '核对indicators里的编号' : `是不是「${near}」？`;
        refuse(context, { message: `写的是「${id}」，indicators里没有这个指标`, hint }, path);
      } else if (groupOf.has(id)) {
        const message = `写的是「${id}」，它已经在一个小组里`;
        refuse(context, { message, hint: '一个指标只放进一个小组' }, path);
      } else groupOf.set(id, place);
    });
  });
  const caps = groups.map((each) => each['cap']);
  if (![...weights, ...caps].every((value) => typeof value === 'number')) return;
  const sums = groups.map(() => 0);
  let outside = 0;
  indicators.forEach(({ id }, index) => {
    const points = 100 * Number(weights[index]);
    const place = groupOf.get(id);
    if (place === undefined) outside += points;
    else sums[place] = (sums[place] ?? 0) + points;
  });
  const most = sums.reduce(
    (sum, each, place) => sum + Math.min(Number(caps[place]), each),
    outside,
  );
  if (Math.abs(most - 100) <= HUNDRED_TOLERANCE) return;
  const message = `各小组最多能得的分（cap和组内权重×100取小）加组外权重×100，合计为${shown(most)}，应为100`;
  refuse(context, { message, hint: '改cap或weight，到合计恰好为100' }, ['groups']);
}

/** Grades: where they end, and which of them counts as bad. */
function checkBands({ bands, consecutive, series }: Parts, context: Context): void {
  const held = listOfParts(bands);
  const last = held.length - 1;
  if (held[last]?.['minScore'] != null) {
    const message = '最后一个等次不能写最低分：够不着的没有等次可落';
    refuse(context, { message, hint: '删去它，或在后面再写一个等次（share可以是0）' }, [
      'bands',
      last,
      'minScore',
    ]);
  }
  if (consecutive == null) return;
  const { grade, times } = partsOf(consecutive);
  const grades = held.map((each) => each['grade']).filter((each) => typeof each === 'string');
  if (typeof grade === 'string' && !grades.includes(grade)) {
    const near = nearest(grade, grades);
    const hint = near === undefined ? `bands里的等次：${grades.join('、')}` : `是不是「${near}」？`;
    refuse(context, { message: `写的是「${grade}」，bands里没有这个等次`, hint }, [
      'consecutive',
      'grade',
    ]);
  }
  if (series != null || times === 1) return;
  const message = '写了连续几年的后果，没有写series：不知道和哪几次评价连着算';
  refuse(context, { message, hint: '各年的method.json（round.json）写同一个series' }, [
    'consecutive',
  ]);
}

function refuseSum(
  context: Context,
  values: readonly unknown[],
  label: string,
  path: readonly string[],
): void {
  if (!values.every((value) => typeof value === 'number')) return;
  const sum = values.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
  const message = `${label}合计为${shown(sum)}，应为1`;
  refuse(context, { message, hint: '改到合计恰好为1' }, path);
}

function refuseRepeated(
  context: Context,
  ids: readonly unknown[],
  key: string,
  noun: string,
): void {
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || ids.indexOf(id) === index) return;
    const message = `写的是「${id}」，与前面的${noun}重复`;
    refuse(context, { message, hint: `每个${noun}用自己的编号` }, [key, index, 'id']);
  });
}

function checkTies(context: Context, ties: unknown, ids: readonly unknown[]): void {
  textsOf(ties).forEach((tie, index) => {
    if (tie === 'increment' || tie === 'total' || ids.includes(tie)) return;
    const message = `写的是「${tie}」，应为increment、total或指标的编号`;
    refuse(context, { message, hint: '核对indicators里的编号' }, ['ties', index]);
  });
}

/** Every indicator on the scale of the method has its target; one with a scale of its own may. */
function checkTargets(context: Context, target: unknown, indicators: readonly Parts[]): void {
  if (typeof target !== 'object' || target === null) return;
  const path = ['normalization', 'target'];
  const ids = indicators.map((each) => each['id']);
  for (const { id, scoring, scored } of indicators) {
    if (typeof id !== 'string' || Object.hasOwn(target, id)) continue;
    if (scoring != null || scored != null) continue;
    const message = `没有写指标「${id}」的目标值`;
    refuse(context, { message, hint: '每个指标都要写total和increment' }, path);
  }
  for (const id of Object.keys(target).filter((each) => !ids.includes(each))) {
    const near = nearest(
      id,
      ids.filter((each) => typeof each === 'string'),
    );
    const fault = {
      message: `写了指标「${id}」的目标值，indicators里没有这个指标`,
      hint: near === undefined ? '删去它，或核对指标的编号' : `是不是「${near}」？`,
    };
    refuse(context, fault, [...path, id]);
  }
}

function listOfParts(value: unknown): Parts[] {
  return Array.isArray(value) ? value.map(partsOf) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function shown(sum: number): number {
  return Number(sum.toPrecision(12));
}
