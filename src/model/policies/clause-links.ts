import type { SiteData } from '../site/site-data.ts';
import { policyIndex } from './policy-index.ts';

/** A clause or document as cited: its words, and the page that holds it here. */
export interface ClauseLink {
  readonly label: string;
  readonly route: string | undefined;
}

/**
 * Links of clause ids, or of 文号 where a document is not held here (`basis`). Of several
 * clauses of one document in a row only the first names it; of several provisions of one clause the
 * others are named by their topic.
 */
export function clauseLinks(site: SiteData, ids: readonly string[]): ClauseLink[] {
  const { provisions, byId, numbered } = policyIndex(site);
  let before: string | undefined;
  let clauseBefore: string | undefined;
  return ids.map((id) => {
    const provision = provisions.get(id);
    const policy = provision === undefined ? numbered(id) : byId.get(provision.policyId);
    const document = policy?.frontmatter.docNumber ?? policy?.frontmatter.title;
    const isSame = document !== undefined && document === before;
    const isSameClause = isSame && provision !== undefined && provision.clause === clauseBefore;
    before = document;
    clauseBefore = provision?.clause;
    const label =
      provision === undefined
        ? (document ?? id)
        : isSameClause
          ? `同条“${provision.topic}”`
          : clauseLabel(isSame ? undefined : document, provision.clause);
    const anchor = provision === undefined ? '' : `#${id}`;
    return { label, route: policy === undefined ? undefined : `policies/${policy.id}/${anchor}` };
  });
}

/** 「徐政发〔2016〕12号 三」: a number that begins without a bracket needs the gap. */
function clauseLabel(document: string | undefined, clause: string): string {
  if (document === undefined) return clause;
  return clause.startsWith('（') ? document + clause : `${document} ${clause}`;
}
