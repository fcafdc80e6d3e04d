import type { Method } from '../../schemas/documents/method.ts';
import type { RoundInput } from './input.ts';

/**
 * docs/engineers/evaluation.md a second time, on purpose without anything of the program: lists and loops only,
 * ranks by counting who is better, slots by picking the best again and again.
 */
export function computeAgain({ method, values, bonus, decisions, special, titles }: RoundInput) {
  const year = method.year;
  const find = (space: string, indicator: string, inYear: number) => {
    let found: number | undefined;
    for (const row of values) {
      if (row.spaceId !== space || row.indicator !== indicator || +row.year !== inYear) continue;
      found = typeof row.verifiedValue === 'number' ? row.verifiedValue : row.value;
    }
    return found;
  };
  const all: string[] = [];
  const leaves = special.filter(({ situation }) => situation !== '不得高于');
  for (const { spaceId } of [...values, ...bonus, ...leaves])
    if (!all.includes(spaceId)) all.push(spaceId);
  all.sort();
  const excluded: { spaceId: string; reason: string }[] = [];
  const direct: { spaceId: string; grade: string | null }[] = [];
  const spaces: { id: string; isNew: boolean }[] = [];
  const caseOf = (id: string, situation: string) =>
    special.find((each) => each.spaceId === id && each.situation === situation);
  for (const id of all) {
    const given = caseOf(id, '直接认定');
    if (caseOf(id, '一票否决')) {
      excluded.push({ spaceId: id, reason: 'veto' });
      continue;
    }
    if (caseOf(id, '不参评')) {
      excluded.push({ spaceId: id, reason: 'not-taking-part' });
      continue;
    }
    if (given) {
      direct.push({ spaceId: id, grade: given.grade });
      continue;
    }
    let inYear = 0;
    let isNew = true;
    for (const indicator of method.indicators) {
      if (find(id, indicator.id, year) !== undefined) inYear += 1;
      for (let y = year - 1; y > year - 10; y -= 1) {
        if (find(id, indicator.id, y) !== undefined) isNew = false;
      }
    }
    if (inYear === 0) excluded.push({ spaceId: id, reason: 'no-value' });
    else if (inYear < method.indicators.length && method.missing === 'exclude')
      excluded.push({ spaceId: id, reason: 'missing-indicator' });
    else if (isNew && method.firstYear === 'exclude')
      excluded.push({ spaceId: id, reason: 'first-year' });
    else spaces.push({ id, isNew });
  }

  const nine = (x: number) => +x.toFixed(9);
  const norm = (
    column: number[],
    x: number,
    target: number | undefined,
    { scoring, scored }: Method['indicators'][number],
  ) => {
    if (scored) return (100 * x) / scored.full;
    if (scoring && 'steps' in scoring) {
      let [got, full] = [0, 0];
      for (const { from, points } of scoring.steps) {
        if (nine(from) <= nine(x)) got = points;
        if (points > full) full = points;
      }
      return (100 * got) / full;
    }
    if (scoring) {
      const got =
        nine(x) < nine(scoring.from) ? 0 : scoring.base + scoring.per * (x - scoring.from);
      return (100 * (got > scoring.cap ? scoring.cap : got)) / scoring.cap;
    }
    if (target !== undefined) return (100 * x) / target > 100 ? 100 : (100 * x) / target;
    if (method.normalization === 'percentile') {
      if (column.length === 1) return 100;
      const below = column.filter((y) => y < x).length;
      const same = column.filter((y) => y === x).length;
      return (100 * (below + (same + 1) / 2 - 1)) / (column.length - 1);
    }
    if (column.every((y) => y === x)) return method.zeroRange === 'full' ? 100 : 0;
    if (method.normalization === 'min-max') {
      const [low, high] = [Math.min(...column), Math.max(...column)];
      return (100 * (x - low)) / (high - low);
    }
    let mean = 0;
    for (const y of column) mean += y / column.length;
    let variance = 0;
    for (const y of column) variance += ((y - mean) * (y - mean)) / column.length;
    return 50 + (10 * (x - mean)) / Math.sqrt(variance);
  };

  const c: Record<string, number[]> = {};
  const d: Record<string, number[]> = {};
  for (const { id: indicator, measure, scored } of method.indicators) {
    const isLevel = measure === 'stock' || measure === 'rate';
    c[indicator] = spaces.map(({ id }) => {
      if (isLevel || scored) return find(id, indicator, year) ?? 0;
      let total = 0;
      for (let y = year - 10; y <= year; y += 1) total += find(id, indicator, y) ?? 0;
      return total;
    });
    d[indicator] = spaces.map(({ id, isNew }) => {
      let increment = find(id, indicator, year) ?? 0;
      if (scored) return increment;
      if ((isLevel || method.increment === 'change') && !isNew)
        increment -= find(id, indicator, year - 1) ?? 0;
      if (method.incrementFloor !== null && increment < method.incrementFloor)
        increment = method.incrementFloor;
      return increment;
    });
  }

  const scored = spaces.map(({ id }, place) => {
    let [T, I] = [0, 0];
    const inGroup: Record<string, [number, number]> = {};
    for (const each of method.indicators) {
      const { id: indicator, weight } = each;
      const [totals, increments] = [c[indicator] ?? [], d[indicator] ?? []];
      const target =
        typeof method.normalization === 'string'
          ? undefined
          : method.normalization.target[indicator];
      const t = weight * norm(totals, totals[place] ?? NaN, target?.total, each);
      const i = weight * norm(increments, increments[place] ?? NaN, target?.increment, each);
      const group = (method.groups ?? []).find(({ indicators }) => indicators.includes(indicator));
      if (group) {
        const [before = 0, other = 0] = inGroup[group.id] ?? [];
        inGroup[group.id] = [before + t, other + i];
      } else [T, I] = [T + t, I + i];
    }
    for (const { id: group, cap } of method.groups ?? []) {
      const [t = 0, i = 0] = inGroup[group] ?? [];
      [T, I] = [T + (t > cap ? cap : t), I + (i > cap ? cap : i)];
    }
    let [plus, minus] = [0, 0];
    for (const row of bonus) {
      if (row.spaceId !== id || row.accepted !== '是') continue;
      const points = row.points ?? method.bonus.perItem;
      if (typeof points !== 'number') continue;
      if (points > 0) plus += points;
      else minus -= points;
    }
    const { cap, deductionCap } = method.bonus;
    const B =
      (plus > cap ? cap : plus) - (minus > (deductionCap ?? 1e9) ? (deductionCap ?? 0) : minus);
    const S = method.shares.total * T + method.shares.increment * I + B;
    const named: Record<string, number> = { increment: I, total: T };
    for (const indicator of method.indicators)
      named[indicator.id] = c[indicator.id]?.[place] ?? NaN;
    const keys = [S, ...method.ties.map((tie) => named[tie] ?? NaN)].map((x) => +x.toFixed(9));
    const order = decisions.find(({ spaceId }) => spaceId === id)?.order ?? 1e9;
    const isHolder = titles.some(
      (title) =>
        title.spaceId === id &&
        title.title === method.selection.title &&
        title.grantedOn <= method.frozenOn &&
        (title.validYears === null ||
          `${+title.grantedOn.slice(0, 4) + +title.validYears}${title.grantedOn.slice(4)}` >=
            method.frozenOn) &&
        (title.revokedOn === null || title.revokedOn > method.frozenOn),
    );
    return { id, T, I, B, S, keys: [...keys, -order], isHolder };
  });

  const beats = (a: number[], b: number[]): boolean => {
    const place = a.findIndex((x, index) => x !== b[index]);
    return place !== -1 && (a[place] ?? NaN) > (b[place] ?? NaN);
  };
  const ranked = scored.map((unit) => ({
    ...unit,
    rank: 1 + scored.filter((other) => beats(other.keys, unit.keys)).length,
  }));
  const selected: string[] = [];
  const { count, slots } = method.selection;
  if (slots === 'top-n') {
    for (const unit of ranked) if (unit.rank <= count && !unit.isHolder) selected.push(unit.id);
  } else {
    const left = ranked.filter(({ isHolder }) => !isHolder);
    while (selected.length < count && left.length > 0) {
      let best = 0;
      left.forEach((unit, index) => {
        if (unit.rank < (left[best]?.rank ?? 0)) best = index;
      });
      selected.push(...left.splice(best, 1).map(({ id }) => id));
    }
  }
  const tied = ranked.filter((unit) => {
    const same = ranked.filter(({ rank }) => rank === unit.rank);
    const competing = same.filter(({ isHolder }) => !isHolder).length;
    if (unit.isHolder || competing < 2) return false;
    const above = ranked.filter(
      ({ rank, isHolder }) => rank < unit.rank && (slots === 'top-n' || !isHolder),
    ).length;
    const reach = above + (slots === 'top-n' ? same.length : competing);
    return above < count && reach > count;
  });
  const gradeOf = (unit: (typeof ranked)[number]) => {
    let [share, place] = [0, -1];
    method.bands.forEach((band, index) => {
      share += band.share;
      const end = Math.floor(share * ranked.length + 0.5 + 1e-9);
      if (place === -1 && (unit.rank <= end || index === method.bands.length - 1)) place = index;
    });
    while (nine(unit.S) < nine(method.bands[place]?.minScore ?? -1e9)) place += 1;
    const limit = method.bands.findIndex(
      ({ grade }) => grade === caseOf(unit.id, '不得高于')?.grade,
    );
    return method.bands[place < limit ? limit : place]?.grade;
  };
  const graded = ranked.map((unit) => ({ ...unit, grade: gradeOf(unit) }));
  return { ranked: graded, excluded, direct, selected, tied: tied.map(({ id }) => id) };
}
