import { createHash } from 'node:crypto';
import { type CurrentEntry, asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import { heldFor } from '../data/held.ts';
import type { Entry } from '../data/table.ts';
import type { HeldColumn } from '../data/table-header.ts';
import type { Site } from '../schemas/documents/site.ts';
import { editionMark } from '../text/edition-statement.ts';
import { csvPieces, excelCsvPieces } from './csv.ts';
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
): TableFile[] {
  const isFictional = site.illustrative || dataset.document.illustrative === true;
  const note = editionMark({ kind: site.kind, illustrative: isFictional });
  const due = dataset.versions.filter((version) => version.asOf <= today);
  const files = due.flatMap(({ asOf: version, table: { text, columns, entries } }) => [
    {
      ...tableFile(`${version}.csv`, CSV_TYPE, entries.length, (from, to) =>
        csvPieces(headersOf(columns), cellsOf(entries.slice(from, to), columns)),
      ),
      ...wholeText(text),
    },
    tableFile(`${version}.json`, JSON_TYPE, entries.length, (from, to) =>
      datasetJson(dataset, version, columns, entries.slice(from, to), note),
    ),
  ]);
  if (due.length > 0) files.push(...latestFiles(dataset, today, note));
  const errata = dataset.errata?.text;
  if (errata === undefined) return files;
  const part = () => [errata];
  return [...files, { ...tableFile('errata.csv', CSV_TYPE, 0, part), ...wholeText(errata) }];
}

function wholeText(text: string): Required<Pick<OutputFile, 'body' | 'pieces'>> {
  return { body: () => text, pieces: () => [text] };
}

/** A file of a table, which can be written in parts. */
interface TableFile extends OutputFile {
  readonly rows: number;
  readonly pieces: () => Iterable<string>;
  /** A file of the same form with the rows from `from`, 0-based, to before `to`, in pieces. */
  readonly part: (from: number, to: number) => Iterable<string>;
}

function tableFile(name: string, type: string, rows: number, part: TableFile['part']): TableFile {
  return { name, type, rows, part, ...inPieces(() => part(0, rows)) };
}

function inPieces(pieces: () => Iterable<string>): Pick<TableFile, 'body' | 'pieces'> {
  return { body: () => [...pieces()].join(''), pieces };
}

/** A file as it is served, with what `data/index.json` says of it. */
export interface WeighedFile extends OutputFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Larger files of a table come in parts too, in bytes. */
const LARGEST_WHOLE = 10_000_000;
/** Rows are of unequal length: parts are cut so that they stay below that with room to spare. */
const ROOM = 0.8;

/** A file as it is served, and its parts where it is a large one. */
interface ServedFile extends WeighedFile {
  readonly parts: readonly (WeighedFile & { readonly rows: number })[];
}

/** Takes the bytes of a file, by its name, while they are weighed. */
type Keeper = (name: string) => (bytes: Uint8Array) => unknown;

const KEPT_NOWHERE: Keeper = () => () => undefined;

/**
 * The files of a dataset with their sizes, weighed once; those of more than 10 MB also in parts of
 * equally many rows, `latest-1.json`, `latest-2.json` …, each complete in itself. Whoever asks first
 * may `keep` them: a large table is long in the writing.
 */
export function servedFiles(
  dataset: Dataset,
  today: string,
  site: Pick<Site, 'kind' | 'illustrative'>,
  { largest = LARGEST_WHOLE, keep = KEPT_NOWHERE } = {},
): readonly ServedFile[] {
  const name = `served ${today} ${site.kind} ${site.illustrative} ${largest}`;
  return heldFor(dataset, name, () =>
    datasetFiles(dataset, today, site).map((file) => {
      const whole = weighed(file, keep);
      const isLarge = whole.bytes > largest;
      return { ...whole, parts: isLarge ? partsOf(file, whole.bytes / largest, keep) : [] };
    }),
  );
}

function partsOf(
  { name, type, rows, part }: TableFile,
  times: number,
  keep: Keeper,
): ServedFile['parts'] {
  const each = Math.ceil(rows / Math.ceil(times / ROOM));
  const [, stem = '', ending = ''] = /^(.*?)((?:\.excel)?\.\w+)$/.exec(name) ?? [];
  return Array.from({ length: Math.ceil(rows / each) }, (_, index) => {
    const [from, to] = [index * each, Math.min(rows, (index + 1) * each)];
    const named = { name: `${stem}-${index + 1}${ending}`, type };
    const file = { ...named, ...inPieces(() => part(from, to)) };
    return { ...weighed(file, keep), rows: to - from };
  });
}

function weighed(
  { name, type, body, pieces }: Omit<TableFile, 'rows' | 'part'>,
  keep: Keeper,
): WeighedFile {
  const kept = keep(name);
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces()) {
    const encoded = Buffer.from(piece, 'utf8');
    bytes += encoded.length;
    kept(encoded);
    hash.update(encoded);
  }
  return { name, type, body, pieces, bytes, sha256: hash.digest('hex') };
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

function latestFiles(dataset: Dataset, today: string, note: string | undefined): TableFile[] {
  const { entries, asOf: version = today } = asOf(dataset, today);
  const columns = latestColumns(dataset, today, entries);
  const headers = headersOf(columns);
  const cells = (from: number, to: number) => cellsOf(entries.slice(from, to), columns);
  const file = (name: string, type: string, part: TableFile['part']) =>
    tableFile(name, type, entries.length, part);
  return [
    file('latest.csv', CSV_TYPE, (from, to) => csvPieces(headers, cells(from, to))),
    file('latest.json', JSON_TYPE, (from, to) =>
      datasetJson(dataset, version, columns, entries.slice(from, to), note),
    ),
    file('latest.excel.csv', CSV_TYPE, (from, to) =>
      excelCsvPieces(headers, cells(from, to), numberColumns(dataset, columns)),
    ),
  ];
}

function headersOf(columns: readonly HeldColumn[]): string[] {
  return columns.map(({ header }) => header);
}

function* cellsOf(
  entries: Iterable<Entry>,
  columns: readonly HeldColumn[],
): Generator<readonly string[]> {
  for (const { cells } of entries) yield columns.map(({ key }) => cells[key] ?? '');
}

function numberColumns(dataset: Dataset, columns: readonly HeldColumn[]): Set<number> {
  const isNumber = ({ key }: HeldColumn) => {
    const type = dataset.schema.columns[key]?.field.type;
    return type === 'number' || type === 'integer';
  };
  return new Set(columns.flatMap((column, index) => (isNumber(column) ? [index] : [])));
}
