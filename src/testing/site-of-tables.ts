import { siteFixture } from '../model/site/site-fixture.ts';
import { datasetFixture } from '../model/site/dataset-fixture.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { datasetSchema } from '../schemas/datasets.ts';

type SiteParts = Parameters<typeof siteFixture>[0];

/** The day for which the tables of `siteOf` stand, and its today. */
export const TABLE_DAY = '2024-12-31';

/**
 * A fictional site from the texts of its tables by dataset name, for tests. Own tables come with
 * their schema.
 */
export function siteOf(
  tables: Readonly<Record<string, string | { schema: DatasetSchema; text: string }>>,
  parts: Partial<SiteParts> = {},
): SiteData {
  const datasets = Object.entries(tables).map(([name, table]) => {
    const { schema, text } =
      typeof table === 'string' ? { schema: datasetSchema(name), text: table } : table;
    if (schema === undefined) throw new Error(`no dataset ${name}`);
    return datasetFixture(schema, { [TABLE_DAY]: text });
  });
  return siteFixture({ today: TABLE_DAY, datasets, ...parts });
}
