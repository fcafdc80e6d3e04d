import { type CurrentEntry, asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import { type Rows, rowChanges, rowName, rowsByName } from '../data/row-changes.ts';
import type { DatasetDifference, RecordedChange, Unrecorded } from './differences.ts';
import { tamperedFiles } from './tampered-files.ts';

/** What changed in the tables, and what of it no version and no correction records. */
export function datasetDifferences(
  before: Edition,
  now: Edition,
): { readonly datasets: DatasetDifference[]; readonly unrecorded: Unrecorded[] } {
  const names = [...new Set([...before.datasets.keys(), ...now.datasets.keys()])].sort();
  const found = names.map((name) => {
    const [old, held] = [before.datasets.get(name), now.datasets.get(name)];
    return differenceOf(name, old, held, now.today);
  });
  return {
    datasets: found.flatMap(({ difference }) => {
      const { added, removed, changed } = difference;
      return added.length + removed.length + changed.length === 0 ? [] : [difference];
    }),
    unrecorded: found.flatMap(({ unrecorded }) => unrecorded),
  };
}

function differenceOf(
  name: string,
  before: Dataset | undefined,
  now: Dataset | undefined,
  today: string,
): { readonly difference: DatasetDifference; readonly unrecorded: Unrecorded[] } {
  const [old, held] = [standing(before, today), standing(now, today)];
  const { added, removed, changed } = rowChanges(rowsOf(old), rowsOf(held));
  const known = new Set(before?.versions.map(({ asOf: day }) => day));
  const errata = new Set(before?.errata?.entries.map(({ cells }) => JSON.stringify(cells)));
  const by = (id: string, field: string): string | null => {
    const entry = held.rows.get(id);
    if (entry === undefined) return null;
    const isNew = entry.corrections.some(
      ({ key, entry: { cells } }) =>
        key !== undefined && titleOf(now, key) === field && !errata.has(JSON.stringify(cells)),
    );
    if (isNew) return `data/${name}/errata.csv`;
    return known.has(entry.version) ? null : entry.file;
  };
  return {
    difference: {
      name,
      title: now?.document.title ?? before?.document.title ?? name,
      added,
      removed,
      changed: changed.map((change): RecordedChange => ({
        ...change,
        by: by(change.id, change.field),
      })),
      names: namesOf([...added, ...removed, ...changed.map(({ id }) => id)], [held, old]),
    },
    unrecorded: tamperedFiles(name, before, now),
  };
}

interface Standing {
  readonly dataset: Dataset | undefined;
  /** The rows that stand, by their key. */
  readonly rows: ReadonlyMap<string, CurrentEntry>;
}

function standing(dataset: Dataset | undefined, today: string): Standing {
  if (dataset === undefined) return { dataset, rows: new Map() };
  const { key } = dataset.schema;
  const named = asOf(dataset, today).entries.map(
    (entry) => [rowName(entry.cells, key), entry] as const,
  );
  return { dataset, rows: rowsByName(named) };
}

function rowsOf({ dataset, rows }: Standing): Rows {
  const titled = ({ cells }: CurrentEntry) =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [titleOf(dataset, key), cell]));
  return new Map([...rows].map(([id, entry]) => [id, titled(entry)]));
}

/** The Chinese header of a column. */
function titleOf(dataset: Dataset | undefined, key: string): string {
  const column = dataset?.schema.columns[key];
  if (column === undefined) return key;
  const { title, unit } = column.field;
  return unit === undefined || title.includes('(') ? title : `${title}(${unit})`;
}

function namesOf(ids: readonly string[], states: readonly Standing[]): Record<string, string> {
  const named = ids.flatMap((id) => {
    const cells = states.map(({ rows }) => rows.get(id)?.cells).find(Boolean);
    const name = cells?.['name'] ?? '';
    return name === '' ? [] : [[id, name] as const];
  });
  return Object.fromEntries(named);
}
