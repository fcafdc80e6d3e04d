import { type DatasetName, REGISTERS } from '../schemas/datasets.ts';
import type { DatasetDocument } from '../schemas/documents/dataset-document.ts';
import type { Answers } from './answers.ts';

/** `dataset.json` of a dataset that has no rows yet. */
export function datasetDocumentOf(
  name: DatasetName,
  { place, contact, isInvented }: Answers,
): DatasetDocument {
  const { schema, about, cadence } = REGISTERS[name];
  return {
    title: schema.title,
    description: about,
    kind: schema.kind,
    publisher: 'bureau',
    cadence,
    license: 'CC-BY-4.0',
    openType: '无条件开放',
    basis: [],
    contact: contact.office,
    coverage: place,
    ...(isInvented ? { illustrative: true } : {}),
  };
}
