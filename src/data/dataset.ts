import { ID_PATTERN } from '../schemas/ids.ts';
import { datasetSchema } from '../schemas/datasets.ts';
import {
  type Erratum,
  type Note,
  errata as errataSchema,
  notes as notesSchema,
} from '../schemas/correction.ts';
import type { AnyRow, DatasetSchema, TableSchema } from '../schemas/dataset.ts';
import { type DatasetDocument, datasetDocument } from '../schemas/documents/dataset-document.ts';
import { type DeclaredField, ownTable } from '../schemas/own-table.ts';
import { isIsoDate } from '../text/dates.ts';
import { asLastRead } from './as-last-read.ts';
import { idNameProblem, readDocument, usable } from './edition-document.ts';
import { partialDocument } from './documents/partial.ts';
import type { EditionFiles } from './files.ts';
import { heldFor } from './held.ts';
import { fits, knownInFolder } from './known-files.ts';
import { addProblems } from './most-problems.ts';
import type { Problem } from './problem.ts';
import { datedName, folderMeant, isKnownName, tidyName } from './right-name.ts';
import { type TableFile, readTable } from './table.ts';
import type { ReadOptions } from './table-header.ts';

/** One published file of a dataset, and the day for which its facts stand. */
export interface Version<R = AnyRow> {
  readonly asOf: string;
  readonly table: TableFile<R>;
}

/** A dataset folder, read: its description, its versions oldest first, corrections and notes. */
export interface Dataset<R = AnyRow> {
  readonly name: string;
  readonly schema: DatasetSchema;
  /** A table that the edition declares itself. */
  readonly isOwn: boolean;
  readonly document: DatasetDocument;
  readonly documentFile: string;
  readonly lineOf: (path: readonly (string | number)[]) => number;
  readonly versions: readonly Version<R>[];
  readonly errata: TableFile<Erratum> | undefined;
  readonly notes: TableFile<Note> | undefined;
  /** Files whose name is wrong: no versions, but what they hold exists. */
  readonly misnamed: readonly TableFile[];
  /** All that is wrong with the files of the folder. */
  readonly problems: readonly Problem[];
  /** False when a file of the folder could not be read or has no ids: more ids may be held. */
  readonly isWhole: boolean;
}

export interface ReadDataset {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * Reads `data/<name>/`. Versions dated after `today` are `version-name` problems. A folder whose
 * name is no dataset of the contract must declare its fields.
 */
export function readDataset(files: EditionFiles, name: string, today: string): ReadDataset {
  const folder = `data/${name}`;
  const documentFile = `${folder}/dataset.json`;
  const problems: Problem[] = [];
  const read = files.has(documentFile)
    ? readDocument<DatasetDocument>(files, documentFile, datasetDocument, problems)
    : undefined;
  if (read === undefined && problems.length === 0) problems.push(noDocument(documentFile, name));
  if (!ID_PATTERN.test(name)) problems.push(idNameProblem(documentFile, name));
  const isKnown = datasetSchema(name) !== undefined;
  // Of a known dataset the tables can be read whatever its dataset.json says.
  const document = usable(read) ?? (isKnown ? partialDocument(datasetDocument, {}) : undefined);
  const lineOf = read?.lineOf ?? (() => 1);
  const schema = schemaOf(name, document);
  if (schema === undefined && document !== undefined && read?.value !== undefined) {
    problems.push(noFields(documentFile, name));
  }
  if (document === undefined || schema === undefined) {
    claimTables(files, folder);
    return { problems };
  }
  const isKindRead = read !== undefined && !problems.some(({ field }) => field === 'kind');
  problems.push(
    ...folderProblems(documentFile, name, isKindRead ? document.kind : undefined, lineOf),
  );
  // Of an own table with faulty fields, what the columns are is not known.
  const hasFields = isKnown || read?.value !== undefined || !problems.some(isFieldProblem);

  const versions: Version[] = [];
  const misnamed: TableFile[] = [];
  let isWhole = hasFields;
  if (!hasFields) claimTables(files, folder);
  for (const file of hasFields ? versionFiles(files, folder) : []) {
    const asOf = file.replace(/\.csv$/, '');
    const path = `${folder}/${file}`;
    const badName = versionNameProblem(path, file, asOf, today);
    if (badName !== undefined) problems.push(badName);
    const table = file.endsWith('.csv') ? readTableFile(files, path, schema, problems) : undefined;
    if (table !== undefined && badName === undefined) versions.push({ asOf, table });
    if (table !== undefined && badName !== undefined) misnamed.push(table);
    if (table === undefined || !hasKey(table, schema)) isWhole = false;
  }
  const errata = optionalTable<Erratum>(files, `${folder}/errata.csv`, errataSchema, problems);
  const notes = optionalTable<Note>(files, `${folder}/notes.csv`, notesSchema, problems);
  const about = { name, schema, isOwn: !isKnown, document, documentFile, lineOf };
  const held = { versions, errata, notes, misnamed, isWhole };
  return { dataset: { ...about, ...held, problems }, problems };
}

/** Reads a CSV when the edition has it, adding its problems to `problems`. */
export function optionalTable<R = AnyRow>(
  files: EditionFiles,
  path: string,
  schema: TableSchema,
  problems: Problem[],
  options: ReadOptions = {},
): TableFile<R> | undefined {
  return files.has(path)
    ? (readTableFile(files, path, schema, problems, options) as TableFile<R> | undefined)
    : undefined;
}

const tableOf = asLastRead(
  (file, text, schema: TableSchema, keepsFurtherColumns: boolean | undefined) =>
    readTable(file, text, schema, keepsFurtherColumns === undefined ? {} : { keepsFurtherColumns }),
);

/** Reads a CSV, adding its problems to `problems`; undefined when it cannot be opened. */
export function readTableFile(
  files: EditionFiles,
  path: string,
  schema: TableSchema,
  problems: Problem[],
  { keepsFurtherColumns }: ReadOptions = {},
): TableFile | undefined {
  const { text, problem } = files.read(path);
  if (problem !== undefined) problems.push(problem);
  if (text === undefined) return undefined;
  const table = tableOf(path, text, schema, keepsFurtherColumns);
  addProblems(problems, table.problems);
  return table;
}

function schemaOf(name: string, document: DatasetDocument | undefined): DatasetSchema | undefined {
  const known = datasetSchema(name);
  if (known !== undefined) return known;
  const fields = document?.fields as readonly DeclaredField[] | null | undefined;
  return document === undefined || !fields || fields.length === 0
    ? undefined
    : heldFor(document, `table ${name}`, () =>
        ownTable(name, document.title, document.kind, fields),
      );
}

function hasKey({ columns }: TableFile, { key }: TableSchema): boolean {
  return key.every((each) => columns.some((column) => column.key === each));
}

function isFieldProblem({ field = '' }: Problem): boolean {
  return field.startsWith('fields');
}

/** A dataset of the contract is of the kind that the contract says. */
function folderProblems(
  file: string,
  name: string,
  kind: string | undefined,
  lineOf: Dataset['lineOf'],
): Problem[] {
  const expected = datasetSchema(name)?.kind;
  const problem = { rule: 'config', level: 'error', file } as const;
  if (expected !== undefined && kind !== undefined && kind !== expected) {
    return [
      {
        ...problem,
        line: lineOf(['kind']),
        field: 'kind',
        value: kind,
        message: `「kind」（种类）写的是「${kind}」，${name}应为「${expected}」`,
        hint: `改成"kind": "${expected}"`,
      },
    ];
  }
  return [];
}

/** Tables and workbooks that are, or were meant to be, versions: not those of another known name. */
function versionFiles(files: EditionFiles, folder: string): string[] {
  return files
    .list(folder)
    .files.filter((file) => /\.(csv|xlsx?|et)$/i.test(file) && !isKnownName(tidyName(file)));
}

/** Of a table whose columns nobody knows nothing is read: its own fault says so already. */
function claimTables(files: EditionFiles, folder: string): void {
  const known = knownInFolder(folder);
  for (const file of files.list(folder).files) {
    if (known.some(({ name }) => fits(name, file))) files.claim(`${folder}/${file}`);
  }
}

function versionNameProblem(
  path: string,
  file: string,
  asOf: string,
  today: string,
): Problem | undefined {
  const problem = { rule: 'version-name', level: 'error', file: path, line: 1 } as const;
  const dated = datedName(file);
  if (!file.endsWith('.csv')) {
    return {
      ...problem,
      value: file,
      ...otherEnding(file, dated),
    };
  }
  if (!isIsoDate(asOf)) {
    return {
      ...problem,
      value: file,
      message: `文件名「${file}」不是日期，应为YYYY-MM-DD.csv`,
      hint:
        dated === undefined
          ? '文件名是数据所属的那一天，如2016-03-25.csv'
          : `改名为${dated}，文件名是数据所属的那一天`,
    };
  }
  if (asOf <= today) return undefined;
  return {
    ...problem,
    value: file,
    message: `文件名的日期${asOf}晚于今天${today}`,
    hint: '核对年份；还没到的日期不能发布',
  };
}

function otherEnding(file: string, dated = '2016-03-25.csv') {
  const lower = file.replace(/\.csv$/i, '.csv');
  return lower !== file
    ? { message: `「${file}」的扩展名是大写的`, hint: `扩展名写成小写.csv：改名为${lower}` }
    : {
        message: `「${file}」不是CSV文件`,
        hint: `工作簿用npm run import导入，会写成data里的${dated}；也可以另存为「CSV UTF-8」`,
      };
}

function noDocument(file: string, name: string): Problem {
  return {
    rule: 'config',
    level: 'error',
    file,
    line: 1,
    message: `data/${name}里没有dataset.json`,
    hint: `${nearFolder(name)}每个数据集的文件夹都要有dataset.json，写明标题、说明、更新频率和许可`,
  };
}

function noFields(file: string, name: string): Problem {
  return {
    rule: 'config',
    level: 'error',
    file,
    line: 1,
    field: 'fields',
    message: `「${name}」不是规定的数据集，dataset.json里也没有用fields声明它的列`,
    hint: `${nearFolder(name)}核对文件夹的名称；自设的表要在fields里逐列写明name、title、type和description`,
  };
}

function nearFolder(name: string): string {
  const meant = folderMeant('data', name);
  return meant === undefined || meant === name ? '' : `是不是data/${meant}？`;
}
