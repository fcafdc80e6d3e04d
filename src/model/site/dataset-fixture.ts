import type { Dataset } from '../../data/dataset.ts';
import { type TableFile, readTable } from '../../data/table.ts';
import { type Erratum, errata } from '../../schemas/correction.ts';
import type { DatasetSchema } from '../../schemas/dataset.ts';
import { datasetSchema } from '../../schemas/datasets.ts';
import { ownTable } from '../../schemas/own-table.ts';

/** A small table of desks, for tests: an id, a name, a code, a number and a list of sources. */
export function deskSchema(kind: 'snapshot' | 'batch' = 'snapshot'): DatasetSchema {
  return ownTable('desk-register', '工位登记', kind, [
    { name: 'id', title: '编号', type: 'id', required: true, description: '编号' },
    { name: 'name', title: '名称', type: 'text', required: true, description: '名称' },
    { name: 'code', title: '代码', type: 'text', description: '内部代码' },
    { name: 'desks', title: '工位数', type: 'integer', unit: '个', description: '工位数' },
    { name: 'sources', title: '来源', type: 'source', description: '来源' },
  ]);
}

/**
 * A dataset as read from texts, for tests: `versions` by date. Throws when a text has a problem.
 */
export function datasetFixture(
  schema: DatasetSchema,
  versions: Readonly<Record<string, string>>,
  errataText?: string,
): Dataset {
  const folder = `data/${schema.name}`;
  const read = <R>(file: string, text: string, of: Parameters<typeof readTable>[2]) => {
    const table = readTable(`${folder}/${file}`, text, of);
    if (table.problems.length > 0) throw new Error(JSON.stringify(table.problems));
    return table as unknown as TableFile<R>;
  };
  const dataset: Omit<Dataset, 'document'> = {
    name: schema.name,
    schema,
    isOwn: datasetSchema(schema.name) !== schema,
    documentFile: `${folder}/dataset.json`,
    lineOf: () => 1,
    versions: Object.entries(versions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([asOf, text]) => ({ asOf, table: read(`${asOf}.csv`, text, schema) })),
    errata: errataText === undefined ? undefined : read<Erratum>('errata.csv', errataText, errata),
    notes: undefined,
    misnamed: [],
    problems: [],
    isWhole: true,
  };
  const document = { title: schema.title, kind: schema.kind, publisher: 'bureau' };
  return { ...dataset, document } as Dataset;
}
