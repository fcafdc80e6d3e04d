import type { IssueContent } from '../content/blocks.ts';
import type { PaperContent } from './paper-content.ts';

/** A document where the makers of issues look for its parts; the rest of an issue is empty. */
export function asIssue(document: PaperContent): IssueContent {
  const { id, title, issuer, day, subject, mark, statement, isIllustrative } = document;
  return {
    ...{ id, title, number: '', publisher: issuer, editors: [], publishedOn: day },
    ...{ from: day, to: day, digest: subject, retold: undefined },
    ...{ reportTo: [], sendTo: [], mark, statement, isIllustrative },
    // Links to the site itself need no address on paper: the code leads there.
    address: document.siteAddress,
    ...{ contactEmail: '', contactPhone: '', contactOffice: '' },
    ...{ blocks: document.blocks, sources: document.sources },
  };
}
