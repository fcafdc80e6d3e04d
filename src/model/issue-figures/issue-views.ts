import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { Erratum } from '../../schemas/correction.ts';
import type { NamedErratum } from '../../schemas/documents/issue-ledger.ts';
import { withErrata } from '../join-site.ts';
import type { ProseOf, SiteData } from '../site-data.ts';

/** A correction together with the dataset that it is of. */
export interface DatasetErratum {
  readonly dataset: string;
  readonly erratum: Erratum;
}

/**
 * The facts that a document's figures are read from. An issue keeps the figures of its day: a
 * correction written after its sealing changes nothing in it, even one that bears an earlier date.
 */
export function figureSite(site: SiteData, document: ProseDocument): SiteData {
  if (document.kind !== 'issues') return site;
  const later = new Set(
    laterErrata(site, document)
      .filter(({ erratum }) => erratum.correctedOn <= document.frontmatter.publishedOn)
      .map(({ erratum }) => erratum),
  );
  return later.size === 0
    ? site
    : withErrata(site, (_, erratum, day) => erratum.correctedOn <= day && !later.has(erratum));
}

/** The facts of an issue's day with all corrections made since, or those of `errata` alone. */
export function correctedSite(
  site: SiteData,
  issue: ProseOf<'issues'>,
  errata: readonly DatasetErratum[] = laterErrata(site, issue),
): SiteData {
  const since = new Set(laterErrata(site, issue).map(({ erratum }) => erratum));
  const chosen = new Set(errata.map(({ erratum }) => erratum));
  return withErrata(site, (_, erratum, day) =>
    since.has(erratum) ? chosen.has(erratum) : erratum.correctedOn <= day,
  );
}

/** The corrections made after an issue was published: by their date, or because it was sealed. */
export function laterErrata(site: SiteData, issue: ProseOf<'issues'>): DatasetErratum[] {
  const { publishedOn } = issue.frontmatter;
  const entry = site.edition.issueLedger?.entries.find((each) => each.issue === issue.id);
  const known = entry && new Set(entry.errata.map(nameOf));
  return errataUntil(site, site.today).filter(
    ({ dataset, erratum }) =>
      erratum.correctedOn > publishedOn ||
      (known !== undefined && !known.has(nameOf({ dataset, ...erratum }))),
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

function nameOf({ dataset, version, id, field, correctedOn }: NamedErratum): string {
  return JSON.stringify([dataset, version, id, field, correctedOn]);
}
