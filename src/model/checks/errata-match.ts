import { publishedRow, publishedValue } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import { fieldKey } from '../../data/field-key.ts';
import { judgeRow } from '../../data/judge-row.ts';
import type { Problem } from '../../data/problem.ts';
import { type CellFinding, type Entry, type TableFile, problemAt } from '../../data/table.ts';
import type { CellType } from '../../schemas/cell.ts';
import { numberFault } from '../../text/plain-number.ts';
import { type Check, versionTables } from './check.ts';
import { correctedProblems } from './row-problems.ts';

/**
 * An erratum corrects a value that is there: 原值 is the value of the file as published, also when
 * the cell was corrected before, 更正值 is another, the day is not before the version, and the id of
 * a row stays (`erratum-guard`). The row as corrected passes the gate that it passed as typed.
 */
export const errataMatch: Check = (edition) =>
  [...edition.datasets.values()].flatMap((dataset) => {
    const { errata, schema } = dataset;
    if (errata === undefined) return [];
    return [
      ...guardProblems(dataset, errata),
      ...versionTables(dataset).flatMap((held) =>
        correctedProblems(held, ({ cells }) => judgeRow(schema, cells).faults),
      ),
    ];
  });

type ErrataTable = NonNullable<Dataset['errata']>;

/** What is wrong with an erratum, at one of its own columns. */
interface Fault {
  readonly at: 'field' | 'from' | 'to' | 'correctedOn';
  readonly about: CellFinding;
}

function guardProblems(dataset: Dataset, errata: ErrataTable): Problem[] {
  const withdrawnOn = withdrawals(errata);
  const first = new Map<string, Entry>();
  return errata.entries.flatMap((entry) => {
    const faults = [
      ...dayFaults(entry.row),
      ...(entry.row.field === '*'
        ? withdrawalFaults(entry)
        : [...valueFaults(dataset, entry), ...sameDayFaults(dataset, entry, first)]),
      ...idleFaults(entry, withdrawnOn),
    ];
    return faults.map(({ at, about }) => problemAt(errata, entry, at, about));
  });
}

type ErrataEntry = ErrataTable['entries'][number];

function guard(at: Fault['at'], message: string, hint: string): Fault {
  return { at, about: { rule: 'erratum-guard', message, hint } };
}

function dayFaults({ version, correctedOn }: ErrataEntry['row']): Fault[] {
  if (version === null || correctedOn === null || correctedOn >= version) return [];
  return [
    guard(
      'correctedOn',
      `更正日期${correctedOn}早于所更正的版本${version}`,
      '核对年份；文件的日期以后才能更正它',
    ),
  ];
}

function withdrawalFaults({ cells }: ErrataEntry): Fault[] {
  const [from, to] = [cells['from'] ?? '', cells['to'] ?? ''];
  if (from === '' && to === '') return [];
  return [
    guard(
      from === '' ? 'to' : 'from',
      '撤下整行（字段为「*」）时，原值和更正值都应空着',
      '清空这一格',
    ),
  ];
}

function valueFaults(dataset: Dataset, entry: ErrataEntry): Fault[] {
  const { version, id, field } = entry.row;
  const key = field === null ? undefined : fieldKey(dataset, field);
  const column = key === undefined ? undefined : dataset.schema.columns[key];
  // A column that is none has its own problem.
  if (field === null || key === undefined || column === undefined) return [];
  if (key === dataset.schema.key[0]) return [idFault(field)];
  const [from, to] = [entry.cells['from'] ?? '', entry.cells['to'] ?? ''];
  const faults = isSameValue(column.field.type, from, to) ? [unchangedFault(from)] : [];
  const table = dataset.versions.find(({ asOf }) => asOf === version)?.table;
  const row = id === null ? undefined : publishedRow(dataset, version, id);
  if (table === undefined || row === undefined || row.isRagged === true) {
    // Of a row that is not found the value is judged alone.
    const alone = judgeRow(dataset.schema, { [key]: to }).faults.filter((each) => each.key === key);
    return [...faults, ...alone.map((about): Fault => ({ at: 'to', about }))];
  }
  const inFile = publishedValue(dataset, entry.row);
  return from === inFile || !isReadable(table, row, key)
    ? faults
    : [fromFault(table.file, inFile, from), ...faults];
}

/** 60 and 60.0 are one number in two spellings: nothing is corrected. */
function isSameValue(type: CellType, from: string, to: string): boolean {
  if (from === to) return true;
  const isNumber = type === 'number' || type === 'integer';
  return isNumber && isPlain(from) && isPlain(to) && Number(from) === Number(to);
}

function isPlain(text: string): boolean {
  return numberFault(text) === undefined;
}

function idFault(field: string): Fault {
  return guard(
    'field',
    `「${field}」不能更正：编号是这一行的名字，别处都用它来指`,
    '编号写错的，用字段「*」撤下这一行，在新的一版里用新编号另写',
  );
}

function unchangedFault(value: string): Fault {
  return guard(
    'to',
    `更正值与原值相同，都是${value === '' ? '空白' : `「${value}」`}`,
    '没有变的不写；要收回以前的一次更正，发一个新版本',
  );
}

function fromFault(file: string, inFile: string, from: string): Fault {
  return guard(
    'from',
    `原值写的是「${from}」，${file}里是${inFile === '' ? '空白' : `「${inFile}」`}`,
    '原值一律写文件里的值，同一格以前更正过的也一样；文件里已经是对的，就删去这一条',
  );
}

/** False for a cell, or a column, that has a problem of its own already. */
function isReadable(table: TableFile, { row, cells }: Entry, key: string): boolean {
  const cell = cells[key];
  if (cell !== undefined) return cell.trim() === '' || row[key] !== null;
  return !table.problems.some(({ rule }) => rule === 'column-unknown');
}

/** One cell, named in two ways on one day: which of the two values holds, nobody can tell. */
function sameDayFaults(dataset: Dataset, entry: ErrataEntry, first: Map<string, Entry>): Fault[] {
  const { version, id, field, correctedOn } = entry.row;
  const key = field === null ? undefined : fieldKey(dataset, field);
  const name = JSON.stringify([version, id, key, correctedOn]);
  const earlier = first.get(name);
  if (key === undefined || id === null || correctedOn === null) return [];
  if (earlier === undefined) first.set(name, entry);
  // In the same words it is a key that stands twice.
  if (earlier === undefined || earlier.cells['field'] === field) return [];
  return [
    {
      at: 'field',
      about: {
        rule: 'key-duplicate',
        message: `同一格在${correctedOn}已由第${earlier.line}行更正`,
        hint: '一格一天只更正一次：合成一条，或核对更正日期',
      },
    },
  ];
}

/** The first day on which each row is withdrawn. */
function withdrawals({ entries }: ErrataTable): ReadonlyMap<string, ErrataEntry> {
  const first = new Map<string, ErrataEntry>();
  for (const entry of entries) {
    const { version, id, field, correctedOn } = entry.row;
    const name = JSON.stringify([version, id]);
    const earlier = first.get(name)?.row.correctedOn;
    if (field !== '*' || correctedOn === null) continue;
    if (earlier === undefined || correctedOn < earlier) first.set(name, entry);
  }
  return first;
}

/** A correction of a row that is withdrawn already is shown nowhere: a warning. */
function idleFaults(entry: ErrataEntry, withdrawn: ReturnType<typeof withdrawals>): Fault[] {
  const { version, id, correctedOn } = entry.row;
  const withdrawal = withdrawn.get(JSON.stringify([version, id]));
  if (withdrawal === undefined || withdrawal === entry || correctedOn === null) return [];
  if (correctedOn < withdrawal.row.correctedOn) return [];
  const { at, about } = guard(
    'field',
    `这一行已由第${withdrawal.line}行在${withdrawal.row.correctedOn}撤下，再更正没有作用`,
    '撤下的行不再更正：删去这一条；撤错了的，在新的一版里另写',
  );
  return [{ at, about: { ...about, level: 'warning' } }];
}
