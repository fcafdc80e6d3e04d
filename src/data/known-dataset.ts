import type { DatasetName, RowOfDataset } from '../schemas/datasets.ts';
import type { DatasetAsOf } from './as-of.ts';
import type { Dataset } from './dataset.ts';

/** A dataset of the program, its rows with the type of its schema; undefined when none is held. */
export function knownDataset<N extends DatasetName>(
  datasets: ReadonlyMap<string, Dataset>,
  name: N,
): (Dataset & Dataset<RowOfDataset<N>>) | undefined {
  const dataset = datasets.get(name);
  return dataset !== undefined && hasSchemaOf(dataset, name) ? dataset : undefined;
}

/** The rows of a dataset of the program as of a day, which were read by its schema. */
export function knownRows<N extends DatasetName>(
  held: { readonly dataset: Dataset; readonly current: DatasetAsOf } | undefined,
  name: N,
): DatasetAsOf<RowOfDataset<N>>['entries'] {
  return held !== undefined && areOf(held, name) ? held.current.entries : [];
}

function hasSchemaOf<N extends DatasetName>(
  dataset: Dataset,
  name: N,
): dataset is Dataset & Dataset<RowOfDataset<N>> {
  return isKnownAs(dataset, name);
}

function areOf<N extends DatasetName, H extends { dataset: Dataset; current: DatasetAsOf }>(
  held: H,
  name: N,
): held is H & { readonly current: DatasetAsOf<RowOfDataset<N>> } {
  return isKnownAs(held.dataset, name);
}

/** By name: the pages are another copy of the program, with schemas of their own that say the same. */
function isKnownAs({ name, isOwn }: Dataset, asked: DatasetName): boolean {
  return name === asked && !isOwn;
}
