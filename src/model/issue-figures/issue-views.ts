import { heldFor } from '../../data/held.ts';
import type { DatasetAsOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { Erratum } from '../../schemas/correction.ts';
import type { NamedErratum } from '../../schemas/documents/issue-ledger.ts';
import { withView } from '../site/join-site.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { type IssueSeal, sealOf } from './seal-knowledge.ts';

/** A correction together with the dataset that it is of. */
export interface DatasetErratum {
  readonly dataset: string;
  readonly erratum: Erratum;
}

/** A version dated on or before an issue that was added after the issue was sealed. */
export interface LateVersion {
  readonly dataset: string;
  readonly version: string;
  /** The day of the issue for which it came too late. */
  readonly publishedOn: string;
}

/** What came after an issue was sealed and is to be counted all the same. */
export interface Since {
  readonly errata: readonly DatasetErratum[];
  readonly late: readonly LateVersion[];
}

/**
 * The facts that a document's figures are read from. An issue keeps the figures of its day: once it
 * is sealed, neither a correction nor a version nor an issue before it that is added afterwards
 * changes anything in it, even one that bears an earlier date.
 */
export function figureSite(site: SiteData, document: ProseDocument): SiteData {
  if (document.kind !== 'issues') return site;
  return heldFor(site, `as published ${document.id}`, () => publishedSite(site, document));
}

/** The facts of an issue's day together with what is chosen of what came since. */
export function siteSince(
  site: SiteData,
  issue: ProseOf<'issues'>,
  { errata, late }: Since,
  cache: Map<string, DatasetAsOf> = cacheOf(site.edition),
): SiteData {
  const since = new Set(laterErrata(site, issue).map(({ erratum }) => erratum));
  const chosen = new Set(errata.map(({ erratum }) => erratum));
  const shown = new Set(late.map(({ dataset, version }) => `${dataset} ${version}`));
  const seal = sealOf(site.edition, issue.id);
  const view = {
    countsErratum: (_: string, erratum: Erratum, day: string) =>
      since.has(erratum) ? chosen.has(erratum) : erratum.correctedOn <= day,
    holdsVersion: (dataset: string, version: string) =>
      seal === undefined || seal.knows(dataset, version) || shown.has(`${dataset} ${version}`),
  };
  return { ...withView(site, view, cache), issues: issuesUntil(site, issue, seal) };
}

/** The corrections made after an issue was published: by their date, or because it was sealed. */
export function laterErrata(site: SiteData, issue: ProseOf<'issues'>): DatasetErratum[] {
  const { publishedOn } = issue.frontmatter;
  const entry = sealOf(site.edition, issue.id)?.entry;
  const known = entry && new Set(entry.errata.map(nameOf));
  return errataUntil(site, site.today).filter(
    ({ dataset, erratum }) =>
      erratum.correctedOn > publishedOn ||
      (known !== undefined && !known.has(nameOf({ dataset, ...erratum }))),
  );
}

/** The versions dated on or before an issue that were added after it was sealed. */
export function lateVersions(site: SiteData, issue: ProseOf<'issues'>): LateVersion[] {
  const seal = sealOf(site.edition, issue.id);
  if (seal === undefined) return [];
  const { publishedOn } = issue.frontmatter;
  return [...site.edition.datasets.values()].flatMap(({ name, versions }) =>
    versions
      .filter(({ asOf }) => asOf <= publishedOn && !seal.knows(name, asOf))
      .map(({ asOf }) => ({ dataset: name, version: asOf, publishedOn })),
  );
}

/** The corrections of all datasets dated on or before a day. */
export function errataUntil(site: SiteData, day: string): DatasetErratum[] {
  return [...site.edition.datasets.values()].flatMap(({ name, errata }) =>
    (errata?.entries ?? [])
      .filter(({ row }) => row.correctedOn !== null && row.correctedOn <= day)
      .map(({ row }) => ({ dataset: name, erratum: row })),
  );
}

/** What the views of all issues of an edition share: most of them count the same files. */
function cacheOf(edition: Edition): Map<string, DatasetAsOf> {
  return heldFor(edition, 'issue views', () => new Map<string, DatasetAsOf>());
}

function publishedSite(site: SiteData, issue: ProseOf<'issues'>): SiteData {
  const { publishedOn } = issue.frontmatter;
  const seal = sealOf(site.edition, issue.id);
  if (seal === undefined) return site;
  const backdated = laterErrata(site, issue).some(
    ({ erratum }) => erratum.correctedOn <= publishedOn,
  );
  const isUnknown = site.issues.some(
    ({ id, frontmatter }) => frontmatter.publishedOn < publishedOn && !seal.before.has(id),
  );
  return backdated || isUnknown || lateVersions(site, issue).length > 0
    ? siteSince(site, issue, { errata: [], late: [] })
    : site;
}

function issuesUntil(
  { issues }: SiteData,
  issue: ProseOf<'issues'>,
  seal: IssueSeal | undefined,
): SiteData['issues'] {
  if (seal === undefined) return issues;
  return issues.filter(({ id }) => id === issue.id || seal.before.has(id));
}

function nameOf({ dataset, version, id, field, correctedOn }: NamedErratum): string {
  return JSON.stringify([dataset, version, id, field, correctedOn]);
}
