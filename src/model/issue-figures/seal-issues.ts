import { chainHash } from '../../data/chained-ledger.ts';
import type { IssueLedgerEntry } from '../../schemas/documents/issue-ledger.ts';
import type { LedgerEntry } from '../../schemas/documents/ledger.ts';
import type { SiteData } from '../site/site-data.ts';
import { errataUntil } from './issue-views.ts';
import { datasetOf, printedFigures } from './printed-figures.ts';

/**
 * A ledger with entries for all published issues that it does not hold yet, oldest first: what
 * their words print as of their day, after `files` have been sealed. Drafts and issues dated after
 * today are not published.
 */
export function sealIssues(
  sealed: readonly IssueLedgerEntry[],
  site: SiteData,
  files: readonly LedgerEntry[],
): IssueLedgerEntry[] {
  const entries = [...sealed];
  const sealedIds = new Set(sealed.map(({ issue }) => issue));
  for (const issue of site.issues.toReversed()) {
    const { publishedOn } = issue.frontmatter;
    if (sealedIds.has(issue.id) || publishedOn > site.today) continue;
    const figures = printedFigures(site, issue);
    const used = new Set(['spaces', ...figures.map(({ use }) => datasetOf(use))]);
    const held = errataUntil(site, publishedOn).filter(({ dataset }) => used.has(dataset));
    entries.push({
      issue: issue.id,
      publishedOn,
      sealedOn: site.today,
      errata: held.map(({ dataset, erratum }) => ({
        dataset,
        version: erratum.version,
        id: erratum.id,
        field: erratum.field,
        correctedOn: erratum.correctedOn,
      })),
      figures: figures.map(({ use, printed }) => ({
        word: use.name,
        props: { ...use.props },
        printed: [...printed],
      })),
      ledger: chainHash(files.at(-1)),
      previous: chainHash(entries.at(-1)),
    });
  }
  return entries;
}
