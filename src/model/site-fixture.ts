import { asOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { SiteData } from './site-data.ts';

interface SiteParts {
  readonly today: string;
  readonly datasets?: readonly Dataset[];
  readonly policies?: readonly unknown[];
  readonly reports?: readonly unknown[];
  readonly issues?: readonly unknown[];
}

/** The facts of a small fictional site, for tests, without any file. */
export function siteFixture(parts: SiteParts): SiteData {
  const datasets = new Map((parts.datasets ?? []).map((dataset) => [dataset.name, dataset]));
  const current = (name: string, day = parts.today) => {
    const dataset = datasets.get(name);
    return dataset === undefined ? undefined : { dataset, current: asOf(dataset, day) };
  };
  const data = {
    today: parts.today,
    site: {
      title: '示例市众创公开',
      slogan: '示例市众创空间的数据和旬报',
      url: 'https://city.example',
      kind: 'demonstration',
      illustrative: true,
      authorities: [],
      newsletter: { title: '示例市众创旬报' },
    },
    edition: { datasets, notices: [], rounds: [] },
    policies: parts.policies ?? [],
    reports: parts.reports ?? [],
    stories: [],
    issues: parts.issues ?? [],
    sourceById: new Map(),
    dataset: current,
    rows: (name: string, day?: string) => current(name, day)?.current.entries ?? [],
  };
  return data as unknown as SiteData;
}
