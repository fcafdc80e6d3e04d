import { knownRows } from '../../data/known-dataset.ts';
import { heldFor } from '../../data/held.ts';
import { type DatasetAsOf, countedOn, standing } from '../../data/as-of.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Edition } from '../../data/edition.ts';
import type { Erratum } from '../../schemas/correction.ts';
import type { ProseKind, ProseOf, SiteData } from './site-data.ts';

/** Joins an edition's tables and prose, once for each edition. Nothing is read here. */
export function joinSite(edition: Edition, basePath = '/'): SiteData {
  return heldFor(edition, `site ${basePath}`, () => joined(edition, basePath));
}

function joined(edition: Edition, basePath: string): SiteData {
  const { today, prose } = edition;
  const kind = <K extends ProseKind>(name: K) =>
    prose.filter((document): document is ProseOf<K> => document.kind === name);
  return {
    edition,
    site: edition.site,
    today,
    basePath,
    sourceById: new Map((edition.sources?.entries ?? []).map(({ row }) => [row.id, row])),
    policies: kind('policies'),
    reports: newestFirst(kind('reports')),
    stories: newestFirst(kind('stories')),
    archived: newestFirst(kind('archived')),
    issues: newestFirst(kind('issues').filter(({ frontmatter }) => frontmatter.draft !== true)),
    ...tablesOf(edition.datasets, today),
  };
}

/**
 * Other facts of a day than all versions and corrections dated on or before it. What is asked
 * without a day is of today, whatever the view.
 */
export interface FactsView {
  countsErratum(dataset: string, erratum: Erratum, day: string): boolean;
  holdsVersion(dataset: string, version: string): boolean;
}

/**
 * The same facts through a view. Equal sets of versions and corrections of a dataset are worked out
 * once for all that share `cache`.
 */
export function withView(
  site: SiteData,
  view: FactsView,
  cache = new Map<string, DatasetAsOf>(),
): SiteData {
  return { ...site, ...tablesOf(site.edition.datasets, site.today, view, cache) };
}

function tablesOf(
  datasets: ReadonlyMap<string, Dataset>,
  today: string,
  view?: FactsView,
  cache = new Map<string, DatasetAsOf>(),
): Pick<SiteData, 'rows' | 'dataset'> {
  const byDay = new Map<string, DatasetAsOf>();
  const current = (dataset: Dataset, asked: string | undefined): DatasetAsOf => {
    const dayKey = `${dataset.name} ${asked ?? ''}`;
    const found = byDay.get(dayKey);
    if (found !== undefined) return found;
    const { name } = dataset;
    const counted =
      asked === undefined || view === undefined
        ? countedOn(dataset, asked ?? today)
        : countedOn(
            dataset,
            asked,
            (erratum) => view.countsErratum(name, erratum, asked),
            (version) => view.holdsVersion(name, version),
          );
    const key = `${dataset.name} ${counted.key}`;
    const held = cache.get(key) ?? standing(dataset, counted);
    cache.set(key, held);
    byDay.set(dayKey, held);
    return held;
  };
  const dataset: SiteData['dataset'] = (name, day) => {
    const found = datasets.get(name);
    return found === undefined ? undefined : { dataset: found, current: current(found, day) };
  };
  return {
    dataset,
    rows: (name, day) => knownRows(dataset(name, day), name),
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
