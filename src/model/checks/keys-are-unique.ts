import type { Entry, TableFile } from '../../data/table.ts';
import { problemAt } from '../../data/table.ts';
import type { Problem } from '../../data/problem.ts';
import { allTables } from './check.ts';
import type { Check } from './check.ts';

/** Keys are unique within a version (snapshot) or across all files of a batch: `key-duplicate`. */
export const keysAreUnique: Check = (edition) => {
  const batchTables = [...edition.datasets.values()]
    .filter(({ schema }) => schema.kind === 'batch')
    .map(({ versions, schema }) => ({ tables: versions.map(({ table }) => table), schema }));
  const inBatch = new Set(batchTables.flatMap(({ tables }) => tables));
  const alone = allTables(edition)
    .filter(({ table }) => !inBatch.has(table))
    .map(({ table, schema }) => ({ tables: [table], schema }));
  return [...batchTables, ...alone].flatMap(({ tables, schema }) =>
    schema.key.length === 0 ? [] : duplicates(tables, schema.key),
  );
};

function duplicates(tables: readonly TableFile[], key: readonly string[]): Problem[] {
  const first = new Map<string, Entry>();
  return tables.flatMap((table) =>
    table.entries.flatMap((entry) => {
      const values = key.map((each) => entry.cells[each] ?? '');
      if (values[0] === '') return [];
      const name = JSON.stringify(values);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, entry);
        return [];
      }
      const where =
        earlier.file === entry.file ? `第${earlier.line}行` : `${earlier.file}第${earlier.line}行`;
      return [
        problemAt(table, entry, key[0] ?? '', {
          rule: 'key-duplicate',
          message: `「${values.join('、')}」与${where}重复`,
          hint: '一个编号只用一次：改成新的编号，或删去重复的一行',
        }),
      ];
    }),
  );
}
