import { asOf } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import { readTable } from '../../data/table.ts';
import type { TableSchema } from '../../schemas/dataset.ts';
import { type Source, aliases, sources } from '../../schemas/terms.ts';
import type { SiteData } from './site-data.ts';

interface SiteParts {
  readonly today: string;
  readonly datasets?: readonly Dataset[];
  /** Keys of site.json that differ from those of the fictional site. */
  readonly site?: Readonly<Record<string, unknown>>;
  /** The texts of terms/aliases.csv and terms/sources.csv. */
  readonly aliases?: string;
  readonly sources?: string;
  /** Documents of content/, data/rules and data/notices, as far as the test needs them. */
  readonly prose?: readonly unknown[];
  readonly rules?: readonly unknown[];
  readonly notices?: readonly unknown[];
  readonly policies?: readonly unknown[];
  readonly reports?: readonly unknown[];
  readonly stories?: readonly unknown[];
  readonly archived?: readonly unknown[];
  readonly issues?: readonly unknown[];
}

/** The facts of a small fictional site, for tests, without any file. */
export function siteFixture(parts: SiteParts): SiteData {
  const datasets = new Map((parts.datasets ?? []).map((dataset) => [dataset.name, dataset]));
  const current = (name: string, day = parts.today) => {
    const dataset = datasets.get(name);
    return dataset === undefined ? undefined : { dataset, current: asOf(dataset, day) };
  };
  const held = termTable('sources', parts.sources, sources);
  const data = {
    today: parts.today,
    basePath: '/',
    site: {
      title: '示例市众创公开',
      slogan: '示例市众创空间的数据和旬报',
      url: 'https://city.example',
      kind: 'demonstration',
      illustrative: true,
      authorities: [],
      newsletter: { title: '示例市众创旬报', columns: [] },
      ...parts.site,
    },
    edition: {
      datasets,
      notices: parts.notices ?? [],
      rounds: [],
      rules: parts.rules ?? [],
      prose: parts.prose ?? [],
      aliases: termTable('aliases', parts.aliases, aliases),
      sources: held,
    },
    policies: parts.policies ?? [],
    reports: parts.reports ?? [],
    stories: parts.stories ?? [],
    issues: parts.issues ?? [],
    archived: parts.archived ?? [],
    sourceById: new Map(
      (held?.entries ?? []).map(({ row }) => [row['id'], row as unknown as Source]),
    ),
    dataset: current,
    rows: (name: string, day?: string) => current(name, day)?.current.entries ?? [],
  };
  return data as unknown as SiteData;
}

function termTable(name: string, text: string | undefined, schema: unknown) {
  if (text === undefined) return undefined;
  const table = readTable(`data/terms/${name}.csv`, text, schema as TableSchema);
  if (table.problems.length > 0) throw new Error(JSON.stringify(table.problems));
  return table;
}
