import type { Edition } from '../data/edition.ts';

/**
 * The header-only files of a dataset that has never had a row, as a new edition begins: its first
 * table takes their place. None when the dataset holds rows, or when one of them was sealed.
 */
export function emptyVersions(edition: Edition, dataset: string): readonly string[] {
  const versions = edition.datasets.get(dataset)?.versions ?? [];
  const files = versions.map(({ table }) => table.file);
  const isSealed = (edition.ledger?.entries ?? []).some(({ file }) => files.includes(file));
  return !isSealed && versions.every(({ table }) => table.entries.length === 0) ? files : [];
}

/** The edition as if the header-only files of datasets without a row were not there. */
export function withoutEmptyVersions(edition: Edition): Edition {
  const gone = new Set<string>();
  const datasets = [...edition.datasets].map(([name, held]) => {
    const empty = emptyVersions(edition, name);
    for (const path of empty) gone.add(path);
    const versions = held.versions.filter(({ table }) => !empty.includes(table.file));
    return [name, { ...held, versions }] as const;
  });
  const has = (path: string) => !gone.has(path) && edition.files.has(path);
  return { ...edition, files: { ...edition.files, has }, datasets: new Map(datasets) };
}
