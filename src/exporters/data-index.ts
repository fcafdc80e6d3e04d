import type { DatasetAsOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { DATASETS } from '../schemas/datasets.ts';
import { editionMark } from '../text/edition-statement.ts';
import { type WeighedFile, servedFiles } from './dataset-files.ts';

/**
 * `data/index.json`: every dataset with its rows and newest version as of today (null when it has
 * no file yet), and its files with path, bytes and SHA-256; of a file that comes in parts too, the
 * parts in their order, with their rows. Paths are relative to the site's base.
 * Datasets stand in the order of `datasetsInOrder`. No time of making, so that the same data give
 * the same bytes.
 */
export function dataIndex(data: SiteData): string {
  const note = editionMark(data.site);
  const index = {
    title: data.site.title,
    ...(note === undefined ? {} : { note }),
    datasets: datasetsInOrder(data).map(({ dataset, current }) => ({
      name: dataset.name,
      title: dataset.document.title,
      kind: dataset.schema.kind,
      rows: current.entries.length,
      version: current.asOf ?? null,
      files: servedFiles(dataset, data.today, data.site).map((file) => ({
        ...about(dataset, file),
        ...(file.parts.length === 0
          ? {}
          : { parts: file.parts.map((part) => ({ ...about(dataset, part), rows: part.rows })) }),
      })),
    })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

function about({ name: folder }: Dataset, { name, type, bytes, sha256 }: WeighedFile) {
  return { path: `data/${folder}/${name}`, type, bytes, sha256 };
}

/** The datasets of an edition: those of the contract in its order, then its own tables by name. */
export function datasetsInOrder(
  data: Pick<SiteData, 'edition' | 'dataset'>,
): { dataset: Dataset; current: DatasetAsOf }[] {
  const held = [...data.edition.datasets.keys()];
  const known = Object.keys(DATASETS).filter((name) => held.includes(name));
  const own = held.filter((name) => !known.includes(name)).sort();
  return [...known, ...own].flatMap((name) => data.dataset(name) ?? []);
}
