import { indicatorSpreads } from '../model/evaluation/indicator-spread.ts';
import { type RoundReport, listedUnits } from '../model/evaluation/round-report.ts';
import { totalOf } from '../model/evaluation/unit-standing.ts';
import { toCsv } from './csv.ts';
import { CSV_TYPE, type OutputFile } from './output-file.ts';

/** `figures/indicators.csv`: the total of each unit of every indicator that may be published. */
export function indicatorValuesFile(report: RoundReport): OutputFile {
  const headers = ['指标', '单位', '空间编号', '名称', '总量'];
  const rows = () =>
    indicatorSpreads(report.round).flatMap((spread) =>
      listedUnits(report).map((unit) => [
        ...[spread.title, spread.unit, unit.spaceId, unit.space.name],
        String(Number(totalOf(unit, spread).toPrecision(12))),
      ]),
    );
  return { name: 'figures/indicators.csv', type: CSV_TYPE, body: () => toCsv(headers, rows()) };
}
