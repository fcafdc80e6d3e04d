import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row by Chinese header, cells as typed. */
export type TypedRow = Readonly<Record<string, string>>;

/** What a dataset of an edition says on a day, read from its files without the program's readers. */
export interface PublishedTable {
  readonly name: string;
  readonly versions: readonly string[];
  readonly headers: readonly string[];
  /** Rows with errata applied and without those withdrawn. */
  readonly rows: readonly TypedRow[];
  readonly withdrawn: readonly TypedRow[];
  /** Corrections in effect, oldest first. */
  readonly errata: readonly TypedRow[];
}

/** The folders of `data/` that are datasets. */
export function datasetNames(root: string): string[] {
  return readdirSync(join(root, 'data'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(dataFile(root, entry.name, 'dataset.json')),
    )
    .map(({ name }) => name)
    .sort();
}

/** A file of the edition without its byte-order mark. */
export function textOfFile(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

/** The rows of a CSV text by header. */
export function csvRows(text: string): TypedRow[] {
  return Papa.parse<TypedRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** The headers of a CSV text. */
export function csvHeaders(text: string): string[] {
  return Papa.parse<string[]>(text, { preview: 1 }).data[0] ?? [];
}

/** A dataset as of a day (docs/engineers/reading.md), done the plainest way. */
export function publishedTable(root: string, name: string, today: string): PublishedTable {
  const kind = (JSON.parse(textOfFile(dataFile(root, name, 'dataset.json'))) as { kind: string })
    .kind;
  const versions = readdirSync(join(root, 'data', name))
    .filter((file) => /^\d{4}-\d{2}-\d{2}\.csv$/.test(file) && file.slice(0, 10) <= today)
    .sort();
  const counted = kind === 'snapshot' ? versions.slice(-1) : versions;
  const errata = existsSync(dataFile(root, name, 'errata.csv'))
    ? csvRows(textOfFile(dataFile(root, name, 'errata.csv')))
        .filter((erratum) => (erratum['更正日期'] ?? '') <= today)
        .sort((a, b) => ((a['更正日期'] ?? '') < (b['更正日期'] ?? '') ? -1 : 1))
    : [];
  const texts = counted.map((file) => ({ file, text: textOfFile(dataFile(root, name, file)) }));
  const corrected = texts.flatMap(({ file, text }) =>
    csvRows(text).map((row) => correct(row, errata, file.slice(0, 10))),
  );
  return {
    name,
    versions,
    headers: [...new Set(texts.flatMap(({ text }) => csvHeaders(text)))],
    rows: corrected.filter(({ isWithdrawn }) => !isWithdrawn).map(({ row }) => row),
    withdrawn: corrected.filter(({ isWithdrawn }) => isWithdrawn).map(({ row }) => row),
    errata,
  };
}

function correct(
  row: TypedRow,
  errata: readonly TypedRow[],
  version: string,
): { row: TypedRow; isWithdrawn: boolean } {
  const mine = errata.filter((each) => each['版本'] === version && each['编号'] === row['编号']);
  const cells = mine.filter((each) => each['字段'] !== '*');
  return {
    row: {
      ...row,
      ...Object.fromEntries(cells.map((each) => [each['字段'], each['更正值'] ?? ''])),
    },
    isWithdrawn: mine.some((each) => each['字段'] === '*'),
  };
}

function dataFile(root: string, name: string, file: string): string {
  return join(root, 'data', name, file);
}
