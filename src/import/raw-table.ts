import type { Dataset } from '../data/dataset.ts';
import { idFault } from '../schemas/ids.ts';
import { recognitionOf } from '../workbook/recognition.ts';
import { type ReadFile, titleText } from './choose-table.ts';
import { findRows } from './find-rows.ts';
import type { FoundTable } from './find-table.ts';
import { mapColumns, titleUnit } from './map-columns.ts';
import type { Questions } from './questions.ts';
import { type RawTable, rawRows } from './read-table.ts';

/** A table in the sheet of a file. */
export interface Place {
  readonly file: ReadFile;
  readonly table: FoundTable;
}

/** A table with its columns mapped and its rows found; `places` are those of all tables read with it. */
export function rawTable(
  { file, table }: Place,
  places: readonly Place[],
  { schema }: Pick<Dataset, 'schema'>,
  questions: Questions,
): RawTable {
  const { sheet, headerRows } = table;
  const unit = titleUnit(titleText(table));
  const map = mapColumns(sheet, headerRows, schema, unit, questions);
  const isTemplate = recognitionOf(file.workbook) !== undefined;
  const id = map.columns.find(({ key }) => key === 'id')?.index;
  const found = findRows(
    sheet,
    headerRows,
    map.columns,
    (cells) => isTemplate && id !== undefined && idFault(cells[id]?.text ?? '') === '',
  );
  const files = new Set(places.map((place) => place.file.name));
  const sheets = places.filter((place) => place.file === file).length;
  const prefix = `${files.size > 1 ? `${file.name}!` : ''}${sheets > 1 ? `${sheet.name}!` : ''}`;
  const rows = rawRows(file.name, prefix, sheet, map.columns, found, isTemplate);
  return {
    file: file.name,
    prefix,
    sheet,
    headerRows,
    map,
    found,
    rows,
    is1904: file.workbook.is1904,
    isTemplate,
  };
}
