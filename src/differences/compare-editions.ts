import type { Edition } from '../data/edition.ts';
import { datasetDifferences } from './dataset-differences.ts';
import type { Differences, StateBefore } from './differences.ts';
import { fileDifferences } from './file-differences.ts';

/**
 * What changed from one state of an edition to another; both as of the day on which they were read.
 * Of a state that holds the tables of datasets only, nothing else is compared.
 */
export function differencesOf(
  { edition, hasTablesOnly, unrecorded }: StateBefore,
  now: Edition,
): Differences {
  const tables = datasetDifferences(edition, now);
  const others = hasTablesOnly ? NOTHING : fileDifferences(edition, now);
  return {
    ...others,
    unrecorded: [...unrecorded, ...tables.unrecorded, ...others.unrecorded],
    datasets: tables.datasets,
  };
}

const NOTHING = {
  ...{ unrecorded: [], notices: [], evaluations: [], rules: [] },
  ...{ prose: [], config: [], files: [] },
} as const;
