import { disclosureOf } from '../model/evaluation/kept-back.ts';
import { valueKind } from '../model/evaluation/raw-values.ts';
import type { HalfSum, UnitSums } from '../model/evaluation/unit-sums.ts';
import { incrementWords, totalWords } from '../model/evaluation/indicator-words.ts';
import { WITHHELD_NOTE } from '../model/evaluation/round-sentences.ts';
import { percent } from '../model/evaluation/evaluation-list.ts';
import type { RowKind } from '../resolved/blocks.ts';
import type { Method } from '../schemas/documents/method.ts';
import type { ComposedTable } from './composed-document.ts';

interface Line {
  readonly cells: readonly string[];
  readonly kind?: RowKind;
}

/**
 * How the score of a unit comes about, in numbers that add up as printed. Where the method publishes
 * grades alone, it has what they rest on and no score.
 */
export function sumsTable(sums: UnitSums, method: Method, title: string): ComposedTable {
  const { decimals, indicators } = method;
  const { form, hasScores } = disclosureOf(method);
  const halves = [
    { name: '总量', symbol: 'T', rawWords: totalWords, half: sums.total },
    { name: '增量', symbol: 'I', rawWords: incrementWords, half: sums.increment },
  ];
  const isPlain = indicators.every((each) => valueKind(each) === 'flow');
  const lines = halves.flatMap(({ name, symbol, rawWords, half }): Line[] => [
    { cells: [isPlain ? `${name}（原值是${rawWords({}, method)}）` : name], kind: 'group' },
    ...half.lines.map((line, index) => {
      const words = isPlain ? '' : `（${rawWords(indicators[index] ?? {}, method)}）`;
      return { cells: indicatorCells({ ...line, title: line.title + words }, hasScores) };
    }),
    ...(hasScores
      ? half.cuts.map(({ title, cap, points }) => sumLine(`“${title}”超过上限${cap}分的`, points))
      : []),
    ...(hasScores ? [sumLine(`${name}得分 ${symbol}`, half.sum, 'sum')] : []),
  ]);
  const score: Line[] = [
    { cells: ['合成总分'], kind: 'group' },
    ...halves.map(({ name, half: { sum, share, counted } }) =>
      sumLine(`${name}得分${sum} × ${percent(share)}`, counted),
    ),
    sumLine(`${bonusName(method)} B`, sums.bonus),
    sumLine('总分 S', sums.score, 'sum'),
  ];
  const all = hasScores ? [...lines, ...score] : lines;
  const isKeptBack = halves.some(({ half }) => half.lines.some(({ raw }) => raw === undefined));
  return {
    kind: 'table',
    title,
    headers: hasScores
      ? ['指标', '原值', '折算为0—100分', '权重', '得分']
      : ['指标', '原值', '权重'],
    isNumber: hasScores ? [false, true, true, true, true] : [false, true, true],
    rows: all.map(({ cells }) => cells),
    rowKinds: all.map(({ kind }) => kind),
    note:
      (hasScores
        ? `计算时不四舍五入，这里按${decimals}位小数显示；` +
          '为了让各行加起来正好等于合计，有的数末位进了1或舍去1。'
        : form === 'bands'
          ? '这一次只公布等次，不公布得分。'
          : WITHHELD_NOTE) +
      (isKeptBack && form !== 'withheld'
        ? '“不公布”的一项取自火炬统计，没有公开的依据，原值不逐家公开。'
        : ''),
    page: { rowHead: 0, className: 'unit-sums' },
  };
}

function bonusName({ bonus }: Method): string {
  return bonus.deductionCap == null ? '特色服务加分' : '加分减扣分';
}

function indicatorCells(line: HalfSum['lines'][number], hasScores: boolean): string[] {
  const { title, raw, unit, normalized, weight, points } = line;
  const value = raw === undefined ? '不公布' : `${raw}${unit}`;
  return hasScores
    ? [title, value, normalized, percent(weight), points]
    : [title, value, percent(weight)];
}

function sumLine(title: string, sum: string, kind?: RowKind): Line {
  return { cells: [title, '', '', '', sum], ...(kind === undefined ? {} : { kind }) };
}
