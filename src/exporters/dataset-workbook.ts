import { type CurrentEntry, asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { HeldColumn } from '../data/table-header.ts';
import type { Site } from '../schemas/documents/site.ts';
import { editionMark } from '../text/edition-statement.ts';
import { tableWorkbook } from '../workbook/write-table.ts';
import { latestColumns } from './dataset-files.ts';
import { type BinaryFile, XLSX_TYPE } from './output-file.ts';

/**
 * `data/<dataset>/latest.xlsx`, the same rows as `latest.csv` in typed cells, or a part of them: none
 * when no version is dated on or before `today`. The name of the sheet says when the edition is a demonstration.
 */
export function datasetWorkbook(
  dataset: Dataset,
  today: string,
  site: Pick<Site, 'kind' | 'illustrative'>,
  part: { readonly name: string; readonly holds: (entry: CurrentEntry) => boolean } = LATEST,
): BinaryFile | undefined {
  if (!dataset.versions.some((version) => version.asOf <= today)) return undefined;
  const isFictional = site.illustrative || dataset.document.illustrative === true;
  return {
    name: part.name,
    type: XLSX_TYPE,
    body: () => {
      const entries = asOf(dataset, today).entries.filter(part.holds);
      const columns = latestColumns(dataset, today, entries);
      return tableWorkbook({
        name: dataset.name,
        title: dataset.document.title,
        mark: editionMark({ kind: site.kind, illustrative: isFictional }),
        columns: columns.map(({ key, header }) => ({
          header,
          type: dataset.schema.columns[key]?.field.type ?? 'text',
        })),
        rows: rowsOf(entries, columns),
      });
    },
  };
}

const LATEST = { name: 'latest.xlsx', holds: () => true };

function* rowsOf(entries: readonly CurrentEntry[], columns: readonly HeldColumn[]) {
  for (const { cells } of entries) yield columns.map(({ key }) => cells[key] ?? '');
}
