import type { Workbook } from './workbook.ts';

/** The hidden sheet by which a template of this program is known again. */
const RECOGNITION_SHEET = '_众创公开';

export interface Recognition {
  readonly dataset: string;
  readonly schemaVersion: string;
}

/** What the hidden sheet of a template says (A1 dataset, B1 version of the schema); else undefined. */
export function recognitionOf({ sheets }: Workbook): Recognition | undefined {
  const [first] = sheets.find(({ name }) => name === RECOGNITION_SHEET)?.rows ?? [];
  const dataset = first?.[0]?.text ?? '';
  return dataset === '' ? undefined : { dataset, schemaVersion: first?.[1]?.text ?? '' };
}
