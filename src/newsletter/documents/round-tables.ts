import type { RoundComparison } from '../../model/evaluation/round-comparison.ts';
import { listedUnits } from '../../model/evaluation/round-report.ts';
import type { ReportUnit, RoundReport } from '../../model/evaluation/round-report.ts';
import { inclusionText } from '../../model/evaluation/round-words.ts';
import type { Verification } from '../../model/evaluation/verification.ts';
import { formatShare, roundHalfUp } from '../../text/numbers.ts';
import { table, type TableBlock, type TableColumn } from './block-parts.ts';
import {
  KEPT_BACK_NOTE,
  nearUnits,
  scoreNote,
  unrankedNote,
} from '../../model/evaluation/round-sentences.ts';

type Column = TableColumn<ReportUnit>;

const NAME: Column = { title: '空间', cell: ({ space }) => space.name };
const PLACE: Column = { title: '所在', cell: ({ space }) => space.place };
const RANK: Column = { title: '名次', cell: ({ rank }) => String(rank) };
const GRADE: Column = { title: '等次', cell: ({ grade }) => grade ?? '' };
const RESULT: Column = {
  title: '结果',
  cell: ({ result, isNearCut }) => (isNearCut ? `${result}，临界` : result),
};

/** Those selected, with as much as the method publishes; undefined when nobody is. */
export function selectedTable(report: RoundReport): TableBlock | undefined {
  const { method } = report;
  const selected = listedUnits(report).filter(({ isSelected }) => isSelected);
  if (selected.length === 0) return undefined;
  const { publish } = method;
  return table(`入选的${selected.length}家`, selected, [
    ...(publish === 'ranks' ? [RANK] : []),
    NAME,
    PLACE,
    publish === 'bands' ? GRADE : scoreColumn('得分', report, ({ score }) => score),
    RESULT,
  ]);
}

/** All units: by rank, by grade, or with scores by place, as the method publishes them. */
export function rankingTable(report: RoundReport, title: string): TableBlock {
  const units = listedUnits(report);
  const { method } = report;
  const points = [
    scoreColumn('得分', report, ({ score }) => score),
    scoreColumn('总量得分', report, ({ total }) => total),
    scoreColumn('增量得分', report, ({ increment }) => increment),
    scoreColumn('加分', report, ({ bonus }) => bonus),
  ];
  if (method.publish === 'ranks') return withCut(rankedTable(report, title, points), report);
  if (method.publish === 'scores') {
    return table(title, units, [NAME, PLACE, ...points, RESULT], unrankedNote(method));
  }
  const counts = method.bands.map(({ grade }) => {
    const held = units.filter((unit) => unit.grade === grade).length;
    return `${grade}${held}家，占${formatShare(held, units.length)}`;
  });
  const note = `${counts.join('；')}。${unrankedNote(method)}`;
  return table(title, units, [NAME, PLACE, GRADE, RESULT], note);
}

/** The units near the cut, and in how many draws they were selected; undefined without any. */
export function nearCutTable(report: RoundReport): TableBlock | undefined {
  const near = nearUnits(report);
  if (near.length === 0) return undefined;
  const interval: Column = { title: '名次区间', cell: intervalOf };
  const hasRanks = report.method.publish === 'ranks';
  return table('临界的空间', near, [
    ...(hasRanks ? [RANK] : []),
    NAME,
    { title: '公布的结果', cell: ({ result }) => result },
    { title: '重算时入选的次数', isNumber: true, cell: inclusionText },
    ...(hasRanks ? [interval] : []),
  ]);
}

/** The units of two years in the measure that is published. */
export function comparisonTable(
  { before, lines }: Extract<RoundComparison, { kind: 'same-method' }>,
  { method }: RoundReport,
  title: string,
): TableBlock {
  return table(title, lines, [
    { title: '空间', cell: ({ unit }) => unit.space.name },
    {
      title: `${before.method.year}年度`,
      isNumber: true,
      cell: (line) => line.before ?? '没有排入',
    },
    { title: `${method.year}年度`, isNumber: true, cell: ({ now }) => now },
    { title: '变化', cell: ({ change }) => change },
  ]);
}

/** The values that verification replaced; raw numbers that stay back are named so. */
export function changesTable(
  { changes }: Verification,
  { units }: RoundReport,
  title: string,
): TableBlock {
  const names = new Map(units.map(({ spaceId, space }) => [spaceId, space.name]));
  const hasKeptBack = changes.some(({ from }) => from === undefined);
  return table(
    title,
    changes,
    [
      { title: '空间', cell: ({ spaceId }) => names.get(spaceId) ?? spaceId },
      { title: '指标', cell: ({ indicator }) => indicator },
      { title: '年度', isNumber: true, cell: ({ year }) => year },
      { title: '填报', isNumber: true, cell: ({ from }) => from ?? '不公布' },
      { title: '核实', isNumber: true, cell: ({ to }) => to ?? '不公布' },
      { title: '说明', cell: ({ explanation }) => explanation ?? '' },
    ],
    hasKeptBack ? KEPT_BACK_NOTE : '',
  );
}

function rankedTable(
  { units, method }: RoundReport,
  title: string,
  points: readonly Column[],
): TableBlock {
  const result: Column = {
    title: '结果',
    cell: (unit) => `${RESULT.cell(unit, 0)}${unit.isFirstYear ? '，第一年参评' : ''}`,
  };
  const interval: Column = { title: '名次区间', cell: intervalOf };
  const note =
    `${scoreNote(method)}，按${method.decimals}位小数显示。` +
    `名次区间：换别的算法重算${method.sensitivity.draws}次，去掉最好和最差的各5%，名次落在其中。` +
    (looksTied(units, method.decimals)
      ? '有的得分显示出来相同而名次不同，是因为没有四舍五入前有差别。'
      : '');
  return table(title, units, [RANK, NAME, PLACE, ...points, interval, result], note);
}

/** A line after the last unit above the cut says that the slots end there. */
function withCut(ranking: TableBlock, { units, cut }: RoundReport): TableBlock {
  if (cut.firstOut === undefined || cut.lastRank === undefined) return ranking;
  const above = units.filter(({ rank }) => rank <= (cut.lastRank ?? 0)).length;
  const rows = [
    ...ranking.rows.slice(0, above),
    ['', '（名额到此）'],
    ...ranking.rows.slice(above),
  ];
  return { ...ranking, rows };
}

function scoreColumn(
  title: string,
  { method }: RoundReport,
  valueOf: (unit: ReportUnit) => number,
): Column {
  return { title, isNumber: true, cell: (unit) => roundHalfUp(valueOf(unit), method.decimals) };
}

function intervalOf({ interval }: ReportUnit): string {
  return `第${interval.p5}至${interval.p95}名`;
}

function looksTied(units: readonly ReportUnit[], decimals: number): boolean {
  return units.some(({ rank, score }, index) => {
    const before = units[index - 1];
    if (before === undefined || before.rank === rank) return false;
    return roundHalfUp(before.score, decimals) === roundHalfUp(score, decimals);
  });
}
