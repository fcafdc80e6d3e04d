import { type DatasetName, REGISTERS } from '../schemas/datasets.ts';
import type { DatasetDocument } from '../schemas/documents/dataset-document.ts';

/** What holds for every table of an edition. */
export interface DatasetAbout {
  /** The name of the place alone: 嘉兴市. */
  readonly place: string;
  /** An authority of site.json. */
  readonly publisher: string;
  readonly office: string;
  readonly isInvented: boolean;
}

/** `dataset.json` of a dataset that has no rows yet. */
export function datasetDocumentOf(
  name: DatasetName,
  { place, publisher, office, isInvented }: DatasetAbout,
): DatasetDocument {
  const { schema, about, cadence } = REGISTERS[name];
  return {
    title: schema.title,
    description: about,
    kind: schema.kind,
    publisher,
    cadence,
    license: 'CC-BY-4.0',
    openType: '无条件开放',
    basis: [],
    contact: office,
    coverage: place,
    ...(isInvented ? { illustrative: true } : {}),
  };
}
