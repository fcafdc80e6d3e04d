import { asOf } from '../data/as-of.ts';
import type { DatasetAsOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Edition } from '../data/edition.ts';
import type { Erratum } from '../schemas/correction.ts';
import type { AnyRow } from '../schemas/dataset.ts';
import type { ProseKind, ProseOf, SiteData } from './site-data.ts';

/** Joins an edition's tables and prose, once for each edition. Nothing is read here. */
export function joinSite(edition: Edition): SiteData {
  const site = joined.get(edition) ?? joinedOnce(edition);
  joined.set(edition, site);
  return site;
}

/** An edition is never changed after it is read. */
const joined = new WeakMap<Edition, SiteData>();

function joinedOnce(edition: Edition): SiteData {
  const { today, prose } = edition;
  const kind = <K extends ProseKind>(name: K) =>
    prose.filter((document): document is ProseOf<K> => document.kind === name);
  return {
    edition,
    site: edition.site,
    today,
    sourceById: new Map((edition.sources?.entries ?? []).map(({ row }) => [row.id, row])),
    policies: kind('policies'),
    reports: newestFirst(kind('reports')),
    stories: newestFirst(kind('stories')),
    issues: newestFirst(kind('issues').filter(({ frontmatter }) => frontmatter.draft !== true)),
    ...tablesOf(edition.datasets, today),
  };
}

/** Whether a correction of a dataset counts in what the dataset says as of a day. */
export type CountsErratum = (dataset: string, erratum: Erratum, day: string) => boolean;

/** The same facts with other corrections than those dated on or before the day asked for. */
export function withErrata(site: SiteData, counts: CountsErratum): SiteData {
  return { ...site, ...tablesOf(site.edition.datasets, site.today, counts) };
}

function tablesOf(
  datasets: ReadonlyMap<string, Dataset>,
  today: string,
  counts?: CountsErratum,
): Pick<SiteData, 'rows' | 'dataset'> {
  const cache = new Map<string, DatasetAsOf>();
  const current = (dataset: Dataset, day: string): DatasetAsOf => {
    const key = `${dataset.name} ${day}`;
    const isDue = counts && ((erratum: Erratum) => counts(dataset.name, erratum, day));
    const held = cache.get(key) ?? asOf<AnyRow>(dataset, day, isDue);
    cache.set(key, held);
    return held;
  };
  const dataset: SiteData['dataset'] = (name, day = today) => {
    const found = datasets.get(name);
    return found === undefined ? undefined : { dataset: found, current: current(found, day) };
  };
  return {
    dataset,
    rows: (name, day) => (dataset(name, day)?.current.entries ?? []) as never,
  };
}

interface Dated {
  readonly id: string;
  readonly frontmatter: { readonly publishedOn?: string | null | undefined };
}

/** Undated documents come last. */
function newestFirst<D extends Dated>(documents: readonly D[]): D[] {
  const day = ({ frontmatter }: Dated) => frontmatter.publishedOn ?? '';
  return [...documents].sort((a, b) =>
    day(a) === day(b) ? (a.id < b.id ? 1 : -1) : day(a) < day(b) ? 1 : -1,
  );
}
