import { type CurrentEntry, asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { HeldColumn } from '../data/table.ts';
import type { Site } from '../schemas/documents/site.ts';
import { editionMark } from '../text/edition-statement.ts';
import { toCsv, toExcelCsv } from './csv.ts';
import { datasetJson } from './dataset-json.ts';
import { CSV_TYPE, JSON_TYPE, type OutputFile } from './output-file.ts';

/**
 * The files of `data/<dataset>/` (docs/zh/outputs.md), names relative to it: every version as published
 * (`<version>.csv` to the letter, `<version>.json`), `errata.csv` as published, and `latest.csv`,
 * `latest.json` and `latest.excel.csv` as of `today`, with errata applied and withdrawn rows gone.
 * No `latest.*` when no version is dated on or before `today`. A demonstration's JSON carries the
 * key `note`; its CSV holds nothing but the table.
 */
export function datasetFiles(
  dataset: Dataset,
  today: string,
  site: Pick<Site, 'kind' | 'illustrative'>,
): OutputFile[] {
  const isFictional = site.illustrative || dataset.document.illustrative === true;
  const note = editionMark({ kind: site.kind, illustrative: isFictional });
  const due = dataset.versions.filter((version) => version.asOf <= today);
  const files: OutputFile[] = due.flatMap(({ asOf: version, table }) => [
    { name: `${version}.csv`, type: CSV_TYPE, body: () => table.text },
    {
      name: `${version}.json`,
      type: JSON_TYPE,
      body: () => datasetJson(dataset, version, table.columns, table.entries, note),
    },
  ]);
  if (due.length > 0) files.push(...latestFiles(dataset, today, note));
  const errata = dataset.errata?.text;
  if (errata !== undefined) files.push({ name: 'errata.csv', type: CSV_TYPE, body: () => errata });
  return files;
}

/**
 * The columns of `latest.*`: those of the newest file counted, then what only older files hold,
 * then what only a correction has filled.
 */
export function latestColumns(
  dataset: Pick<Dataset, 'schema' | 'versions'>,
  today: string,
  entries: readonly CurrentEntry[],
): HeldColumn[] {
  const newestFirst = dataset.versions.filter(({ asOf: day }) => day <= today).reverse();
  const counted = dataset.schema.kind === 'snapshot' ? newestFirst.slice(0, 1) : newestFirst;
  const corrected = entries.flatMap(({ corrections }) =>
    corrections.flatMap(({ key }) => key ?? []),
  );
  const columns = new Map<string, HeldColumn>();
  const hold = (column: HeldColumn) => {
    if (!columns.has(column.key)) columns.set(column.key, column);
  };
  counted.forEach(({ table }) => table.columns.forEach(hold));
  Object.entries(dataset.schema.columns)
    .filter(([key]) => corrected.includes(key))
    .forEach(([key, { field }]) => hold({ key, header: field.title }));
  return [...columns.values()];
}

function latestFiles(dataset: Dataset, today: string, note: string | undefined): OutputFile[] {
  const latest = () => {
    const current = asOf(dataset, today);
    const columns = latestColumns(dataset, today, current.entries);
    return { ...current, columns, headers: columns.map(({ header }) => header) };
  };
  return [
    {
      name: 'latest.csv',
      type: CSV_TYPE,
      body: () => {
        const { columns, headers, entries } = latest();
        return toCsv(headers, cellsOf(entries, columns));
      },
    },
    {
      name: 'latest.json',
      type: JSON_TYPE,
      body: () => {
        const { columns, entries, asOf: version = today } = latest();
        return datasetJson(dataset, version, columns, entries, note);
      },
    },
    {
      name: 'latest.excel.csv',
      type: CSV_TYPE,
      body: () => {
        const { columns, headers, entries } = latest();
        return toExcelCsv(headers, cellsOf(entries, columns), numberColumns(dataset, columns));
      },
    },
  ];
}

function cellsOf(
  entries: readonly CurrentEntry[],
  columns: readonly HeldColumn[],
): (readonly string[])[] {
  return entries.map(({ cells }) => columns.map(({ key }) => cells[key] ?? ''));
}

function numberColumns(dataset: Dataset, columns: readonly HeldColumn[]): Set<number> {
  const isNumber = ({ key }: HeldColumn) => {
    const type = dataset.schema.columns[key]?.field.type;
    return type === 'number' || type === 'integer';
  };
  return new Set(columns.flatMap((column, index) => (isNumber(column) ? [index] : [])));
}
