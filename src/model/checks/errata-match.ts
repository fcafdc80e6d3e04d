import { fieldKey } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
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
  const inOrder = [...errata.entries].sort((a, b) =>
    (a.row.correctedOn ?? '') < (b.row.correctedOn ?? '') ? -1 : 1,
  );
  return inOrder.flatMap((entry) => {
    const { version, id, field } = entry.row;
    const table = dataset.versions.find(({ asOf }) => asOf === version)?.table;
    const row = table?.entries.find(({ cells }) => cells[idKey] === id);
    if (row === undefined || field === null) return [];
    const [from, to] = [entry.cells['from'] ?? '', entry.cells['to'] ?? ''];
    if (field === '*') return from === '' && to === '' ? [] : [valuesWithWithdrawal(errata, entry)];
    const key = fieldKey(dataset, field);
    if (key === undefined) return [];
    const cellName = JSON.stringify([version, id, key]);
    const inFile = row.cells[key] ?? '';
    const values = held.get(cellName) ?? new Set([inFile]);
    held.set(cellName, values.add(to));
    const found: Problem[] = [];
    const isGuarded = from === inFile || (values.has(from) && from !== to);
    if (!isGuarded) found.push(guardProblem(errata, entry, table?.file ?? '', inFile, from));
    const issue = dataset.schema.columns[key]?.safeParse(to).error?.issues[0];
    if (issue !== undefined) found.push(problemAt(errata, entry, 'to', faultOf(issue)));
    return found;
  });
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
