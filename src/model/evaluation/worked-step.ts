import type { Method } from '../../schemas/documents/method.ts';
import { formatNumber, roundHalfUp } from '../../text/numbers.ts';
import type { EvaluatedUnit } from './evaluate.ts';
import { scoringWords, totalWords } from './indicator-words.ts';
import { keptBackIndicators } from './kept-back.ts';
import type { UnitSums } from './unit-sums.ts';

/** How one raw number becomes points, step by step in words. */
export interface WorkedStep {
  readonly title: string;
  readonly steps: readonly string[];
}

/**
 * The total of the indicator with the greatest weight whose raw values may be published, worked
 * for one unit with the numbers that it takes; `sums` are those printed with it. Undefined when all
 * raw values are kept back.
 */
export function workedStep(
  unit: EvaluatedUnit,
  units: readonly EvaluatedUnit[],
  method: Method,
  sums: Pick<UnitSums, 'total'>,
): WorkedStep | undefined {
  const keptBack = keptBackIndicators(method);
  const [chosen] = method.indicators
    .filter(({ id }) => !keptBack.has(id))
    .sort((a, b) => b.weight - a.weight);
  if (chosen === undefined) return undefined;
  const place = method.indicators.indexOf(chosen);
  const rawOf = (each: EvaluatedUnit) => each.indicators[place]?.total.raw ?? 0;
  const { raw, normalized } = unit.indicators[place]?.total ?? { raw: 0, normalized: 0 };
  const short = (value: number) => roundHalfUp(value, method.decimals);
  const plain = (value: number) => formatNumber(Number(value.toPrecision(12)));
  const [x, n] = [plain(raw), short(normalized)];
  const weight = `${Number((chosen.weight * 100).toFixed(6))}%`;
  const points = short(chosen.weight * normalized);
  // The table below may have raised or lowered the last place, so that its lines add up.
  const inTable = sums.total.lines[place]?.points ?? points;
  const note = inTable === points ? '' : `（表里为了合计相等，末位写作${inTable}）`;
  return {
    title: chosen.title,
    steps: [
      `${totalWords(chosen, method)}${x}${chosen.unit}。`,
      scoringWords(chosen) === ''
        ? normalizing(units.map(rawOf), raw, chosen.id, method, { x, n, plain, short })
        : `折算为0—100分：${scoringWords(chosen)}；得分占满分的百分之几就是几，得${n}。`,
      `乘上权重：${n} × ${weight} ＝ ${points}${note}。`,
    ],
  };
}

interface Words {
  readonly x: string;
  readonly n: string;
  readonly plain: (value: number) => string;
  readonly short: (value: number) => string;
}

function normalizing(
  all: readonly number[],
  raw: number,
  id: string,
  { normalization, zeroRange }: Method,
  { x, n, plain, short }: Words,
): string {
  if (typeof normalization !== 'string') {
    const target = normalization.target[id]?.total ?? 0;
    return `折算为0—100分：目标是${plain(target)}，100 × ${x} ÷ ${plain(target)}，最多100，得${n}。`;
  }
  if (normalization === 'percentile') {
    if (all.length === 1) return '折算为0—100分：只有一家，得100。';
    const below = all.filter((each) => each < raw).length;
    const same = all.filter((each) => each === raw).length;
    const rank = plain(below + (same + 1) / 2);
    const shared = same > 1 ? `（${same}家相同，取平均）` : '';
    return (
      `折算为0—100分：从少到多排在第${rank}${shared}，` +
      `100 × (${rank} − 1) ÷ (${all.length} − 1) ＝ ${n}。`
    );
  }
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least === most) {
    return `折算为0—100分：各家都是${x}，按方法都得${zeroRange === 'full' ? '满分' : '0分'}。`;
  }
  if (normalization === 'min-max') {
    const [low, high] = [plain(least), plain(most)];
    return (
      `折算为0—100分：最少的一家${low}，最多的一家${high}，` +
      `100 × (${x} − ${low}) ÷ (${high} − ${low}) ＝ ${n}。`
    );
  }
  const mean = all.reduce((a, b) => a + b, 0) / all.length;
  const deviation = Math.sqrt(all.reduce((a, b) => a + (b - mean) ** 2, 0) / all.length);
  return (
    `折算为0—100分：各家平均${short(mean)}，标准差${short(deviation)}，` +
    `50 ＋ 10 × (${x} − ${short(mean)}) ÷ ${short(deviation)} ＝ ${n}。`
  );
}
