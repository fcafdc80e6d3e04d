import { yearOf } from '../model/evaluation/pair-facts.ts';
import { pairUnits } from '../model/evaluation/pair-units.ts';
import type { RoundPair } from '../model/evaluation/round-pairs.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { editionMark } from '../text/edition-statement.ts';
import { type ListTable, listWorkbook } from './list-workbook.ts';
import { type BinaryFile, CSV_TYPE, type OutputFile } from './output-file.ts';
import { toCsv, toExcelCsv } from './csv.ts';

/** The units of two rounds side by side, as their page tells them. */
export function pairUnitFiles(site: SiteData, pair: RoundPair): OutputFile[] {
  const { headers, numbers, rows } = pairTable(site, pair);
  return [
    { name: 'units.csv', type: CSV_TYPE, body: () => toCsv(headers, rows()) },
    { name: 'units.excel.csv', type: CSV_TYPE, body: () => toExcelCsv(headers, rows(), numbers) },
  ];
}

/** The same as `units.xlsx`. */
export function pairUnitsWorkbook(site: SiteData, pair: RoundPair): BinaryFile {
  return listWorkbook('units.xlsx', pairTable(site, pair), editionMark(site.site));
}

function pairTable(site: SiteData, pair: RoundPair): ListTable {
  return {
    headers: [
      ...['空间编号', '名称', '区划代码'],
      ...[yearOf(pair.before), yearOf(pair.now), '变化'],
    ],
    numbers: new Set(),
    rows: () =>
      pairUnits(site, pair).lines.map(({ space, before, now, change }) => [
        ...[space.id, space.name, space.division ?? ''],
        ...[before ?? '', now ?? '', change],
      ]),
  };
}
