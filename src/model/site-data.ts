import { asOf } from '../data/as-of.ts';
import type { CurrentEntry, DatasetAsOf } from '../data/as-of.ts';
import type { Dataset } from '../data/dataset.ts';
import { readEdition } from '../data/edition.ts';
import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { sortProblems } from '../data/problem.ts';
import type { ProseDocument } from '../data/prose/read-file.ts';
import type { AnyRow, Row } from '../schemas/dataset.ts';
import type { DATASETS, DatasetName } from '../schemas/datasets.ts';
import type { Site } from '../schemas/documents/site.ts';
import type { Source } from '../schemas/terms.ts';
import { siteSettings } from '../site.ts';
import { checkEdition } from './checks/check-edition.ts';

/** The facts of an edition as of the day that counts as today. */
export interface SiteData {
  readonly edition: Edition;
  readonly site: Site;
  readonly today: string;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly policies: readonly ProseOf<'policies'>[];
  readonly reports: readonly ProseOf<'reports'>[];
  readonly stories: readonly ProseOf<'stories'>[];
  readonly issues: readonly ProseOf<'issues'>[];
  /** The rows of a dataset of the contract; none when the edition has no such dataset. */
  rows<N extends DatasetName>(name: N, day?: string): RowsOf<N>;
  /** Any dataset, own tables included, as of a day. */
  dataset(name: string, day?: string): { dataset: Dataset; current: DatasetAsOf } | undefined;
}

export type RowOfDataset<N extends DatasetName> = Row<(typeof DATASETS)[N]>;
export type RowsOf<N extends DatasetName> = readonly CurrentEntry<RowOfDataset<N>>[];
export type ProseKind = ProseDocument['kind'];
export type ProseOf<K extends ProseKind> = Extract<ProseDocument, { kind: K }>;

/** The edition with all problems of all its files and rules, sorted. */
export function checkedEdition(
  root: string,
  today: string,
): { edition?: Edition; problems: readonly Problem[] } {
  const { edition, problems } = readEdition(root, today);
  const rest = edition === undefined ? [] : checkEdition(edition);
  return { ...(edition === undefined ? {} : { edition }), problems: sortProblems([...problems, ...rest]) };
}

/** Joins an edition's tables and prose. Nothing is read here. */
export function joinSite(edition: Edition): SiteData {
  const { today, prose } = edition;
  const cache = new Map<string, DatasetAsOf>();
  const current = (dataset: Dataset, day: string): DatasetAsOf => {
    const key = `${dataset.name} ${day}`;
    const held = cache.get(key) ?? asOf<AnyRow>(dataset, day);
    cache.set(key, held);
    return held;
  };
  const dataset: SiteData['dataset'] = (name, day = today) => {
    const found = edition.datasets.get(name);
    return found === undefined ? undefined : { dataset: found, current: current(found, day) };
  };
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
    rows: (name, day) => (dataset(name, day)?.current.entries ?? []) as never,
    dataset,
  };
}

let loaded: SiteData | undefined;

/**
 * The facts of the site being built or served. Held until this module is loaded anew, which the dev
 * server does whenever a file of the edition changes.
 * @throws Error listing every problem with file and line when the edition has errors.
 */
export function loadSite(): SiteData {
  if (loaded !== undefined) return loaded;
  const { siteRoot, today } = siteSettings();
  const { edition, problems } = checkedEdition(siteRoot, today);
  const errors = problems.filter(({ level }) => level === 'error');
  if (edition === undefined || errors.length > 0) throw new Error(overlayText(errors));
  loaded = joinSite(edition);
  return loaded;
}

function overlayText(errors: readonly Problem[]): string {
  const lines = errors.map(
    ({ file, line, column = '', message, hint }) => `${file}:${line}${column}  ${message}（${hint}）`,
  );
  return `数据有${errors.length}处问题\n${lines.join('\n')}`;
}

function newestFirst<D extends { frontmatter: { publishedOn: string }; id: string }>(
  documents: readonly D[],
): D[] {
  return [...documents].sort((a, b) =>
    a.frontmatter.publishedOn === b.frontmatter.publishedOn
      ? b.id.localeCompare(a.id, 'en')
      : a.frontmatter.publishedOn < b.frontmatter.publishedOn
        ? 1
        : -1,
  );
}
