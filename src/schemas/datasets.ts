import { calendar } from './calendar-entry.ts';
import { communities, communityReviews } from './community.ts';
import type { DatasetSchema } from './dataset.ts';
import { disclosures } from './disclosure.ts';
import { evaluationResults } from './evaluation-result.ts';
import { events } from './event.ts';
import { provisions } from './provision.ts';
import { spaces } from './space.ts';
import { statistics } from './statistic.ts';
import { support } from './support.ts';
import { targets } from './target.ts';
import { titles } from './title.ts';

/** The datasets of docs/zh/tables.md by folder name, in the order in which `data/` lists them. */
export const DATASETS = {
  spaces,
  events,
  provisions,
  targets,
  statistics,
  titles,
  support,
  communities,
  'community-reviews': communityReviews,
  'evaluation-results': evaluationResults,
  disclosures,
  calendar,
} as const;

export type DatasetName = keyof typeof DATASETS;

/** The schema of a dataset of the contract; undefined for a table that an edition declares. */
export function datasetSchema(name: string): DatasetSchema | undefined {
  return Object.hasOwn(DATASETS, name) ? DATASETS[name as DatasetName] : undefined;
}
