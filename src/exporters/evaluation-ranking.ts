import { disclosureOf, tellsGrades } from '../model/evaluation/kept-back.ts';
import {
  type ReportUnit,
  type RoundReport,
  listedUnits,
} from '../model/evaluation/round-report.ts';
import { type ListTable, listWorkbook } from './list-workbook.ts';
import { type BinaryFile, CSV_TYPE, type OutputFile } from './output-file.ts';
import { toCsv, toExcelCsv } from './csv.ts';

type Column = readonly [title: string, cell: (unit: ReportUnit) => string, isNumber?: boolean];

const WHO: readonly Column[] = [
  ['空间编号', ({ spaceId }) => spaceId],
  ['名称', ({ space }) => space.name],
  ['区划代码', ({ space }) => space.division ?? ''],
];

const POINTS: readonly Column[] = [
  ['总量得分', ({ total }) => String(total), true],
  ['增量得分', ({ increment }) => String(increment), true],
  ['加分', ({ bonus }) => String(bonus), true],
  ['总分', ({ score }) => String(score), true],
];

const RANK: Column = ['名次', ({ rank }) => String(rank), true];
const GRADE: Column = ['等次', ({ grade }) => grade ?? ''];
const RESULT: Column = ['结果', ({ result }) => result];
const NEAR: Column = ['临界', ({ isNearCut }) => (isNearCut ? '是' : '否')];

const ROBUSTNESS: readonly Column[] = [
  ['名次5%', ({ interval }) => String(interval.p5), true],
  ['名次50%', ({ interval }) => String(interval.p50), true],
  ['名次95%', ({ interval }) => String(interval.p95), true],
  ['入选频率', ({ inclusion }) => String(inclusion), true],
];

/** As much of each unit as the method lets be published. */
function columnsOf({ method, round }: RoundReport): readonly Column[] {
  const { hasRanks, hasScores, hasRobustness } = disclosureOf(method);
  return [
    ...(hasRanks ? [RANK] : []),
    ...(tellsGrades(round) ? [GRADE] : []),
    ...WHO,
    ...(hasScores ? POINTS : []),
    ...(hasRanks ? ROBUSTNESS : []),
    RESULT,
    ...(hasRobustness ? [NEAR] : []),
  ];
}

/**
 * The list that the page of a round shows, as `ranking.csv` and, for a double click, `ranking.excel.csv`:
 * as much of it as the method publishes, numbers unrounded.
 */
export function evaluationRankingFiles(report: RoundReport): OutputFile[] {
  const { headers, numbers, rows } = rankingTable(report);
  return [
    { name: 'ranking.csv', type: CSV_TYPE, body: () => toCsv(headers, rows()) },
    { name: 'ranking.excel.csv', type: CSV_TYPE, body: () => toExcelCsv(headers, rows(), numbers) },
  ];
}

/** The same as `ranking.xlsx`. */
export function evaluationRankingWorkbook(
  report: RoundReport,
  mark: string | undefined,
): BinaryFile {
  return listWorkbook('ranking.xlsx', rankingTable(report), mark);
}

function rankingTable(report: RoundReport): ListTable {
  const columns = columnsOf(report);
  return {
    headers: columns.map(([title]) => title),
    numbers: new Set([...columns.keys()].filter((index) => columns[index]?.[2] === true)),
    rows: () => listedUnits(report).map((unit) => columns.map(([, cell]) => cell(unit))),
  };
}
