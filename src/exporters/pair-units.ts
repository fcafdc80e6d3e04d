import { yearOf } from '../model/evaluation/pair-facts.ts';
import { pairUnits } from '../model/evaluation/pair-units.ts';
import type { RoundPair } from '../model/evaluation/round-pairs.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { CSV_TYPE, type OutputFile } from './output-file.ts';
import { toCsv, toExcelCsv } from './csv.ts';

/** The units of two rounds side by side, as their page tells them. */
export function pairUnitFiles(site: SiteData, pair: RoundPair): OutputFile[] {
  const headers = [
    ...['空间编号', '名称', '区划代码'],
    ...[yearOf(pair.before), yearOf(pair.now), '变化'],
  ];
  const rows = () =>
    pairUnits(site, pair).lines.map(({ space, before, now, change }) => [
      ...[space.id, space.name, space.division ?? ''],
      ...[before ?? '', now ?? '', change],
    ]);
  return [
    { name: 'units.csv', type: CSV_TYPE, body: () => toCsv(headers, rows()) },
    { name: 'units.excel.csv', type: CSV_TYPE, body: () => toExcelCsv(headers, rows(), new Set()) },
  ];
}
