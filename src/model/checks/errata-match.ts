import { fieldKey } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
import type { Entry, TableFile } from '../../data/table.ts';
import { faultOf } from '../../schemas/cell.ts';
import type { Check } from './check.ts';

/**
 * 原值 of an erratum is the file's value (or what an earlier erratum made of it): `erratum-guard`
 * at the 原值 column; 更正值 is a value that the column may hold.
 */
export const errataMatch: Check = (edition) =>
  [...edition.datasets.values()].flatMap((dataset) =>
    dataset.errata === undefined ? [] : datasetProblems(dataset, dataset.errata),
  );

function datasetProblems(dataset: Dataset, errata: NonNullable<Dataset['errata']>): Problem[] {
  const idKey = dataset.schema.key[0] ?? 'id';
  const held = new Map<string, Set<string>>();
  // What errata with faults of their own may have made of a cell.
  const unsure = new Set<string>();
  const inOrder = [...errata.entries].sort((a, b) =>
    (a.row.correctedOn ?? '') < (b.row.correctedOn ?? '') ? -1 : 1,
  );
  return inOrder.flatMap((entry) => {
    const { version, id, field } = entry.row;
    const table = dataset.versions.find(({ asOf }) => asOf === version)?.table;
    const row = table?.entries.find(({ cells }) => cells[idKey] === id);
    const [from, to] = [entry.cells['from'] ?? '', entry.cells['to'] ?? ''];
    if (table === undefined || row === undefined || field === null || row.isRagged) {
      unsure.add(to);
      return [];
    }
    if (field === '*') return from === '' && to === '' ? [] : [valuesWithWithdrawal(errata, entry)];
    const key = fieldKey(dataset, field);
    if (key === undefined) {
      unsure.add(to);
      return [];
    }
    const cellName = JSON.stringify([version, id, key]);
    const inFile = row.cells[key] ?? '';
    const values = held.get(cellName) ?? new Set([inFile]);
    held.set(cellName, values.add(to));
    const found: Problem[] = [];
    const isGuarded = from === inFile || (values.has(from) && from !== to);
    if (!isGuarded && !unsure.has(from) && !unsure.has(cellName) && isReadable(table, row, key))
      found.push(guardProblem(errata, entry, table.file, inFile, from));
    const issue = dataset.schema.columns[key]?.safeParse(to).error?.issues[0];
    if (issue !== undefined) {
      unsure.add(cellName);
      found.push(problemAt(errata, entry, 'to', faultOf(issue)));
    }
    return found;
  });
}

/** False for a cell, or a column, that has a problem of its own already. */
function isReadable(table: TableFile, { row, cells }: Entry, key: string): boolean {
  const cell = cells[key];
  if (cell !== undefined) return cell.trim() === '' || row[key] !== null;
  return !table.problems.some(({ rule }) => rule === 'column-unknown');
}

type ErrataTable = NonNullable<Dataset['errata']>;
type ErrataEntry = ErrataTable['entries'][number];

function guardProblem(
  errata: ErrataTable,
  entry: ErrataEntry,
  file: string,
  inFile: string,
  from: string,
): Problem {
  return problemAt(errata, entry, 'from', {
    rule: 'erratum-guard',
    message: `原值写的是「${from}」，${file}里是${inFile === '' ? '空白' : `「${inFile}」`}`,
    hint: '照文件里的值改原值；文件里已经是对的，就删去这一条更正',
  });
}

function valuesWithWithdrawal(errata: ErrataTable, entry: ErrataEntry): Problem {
  return problemAt(errata, entry, (entry.cells['from'] ?? '') === '' ? 'to' : 'from', {
    rule: 'erratum-guard',
    message: '撤下整行（字段为「*」）时，原值和更正值都应空着',
    hint: '清空这一格',
  });
}
