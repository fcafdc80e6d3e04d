import type { ProseDocument } from '../../data/prose/read-file.ts';
import { policyIndex } from '../policies/policy-index.ts';
import type { SiteData } from '../site/site-data.ts';

/**
 * What `<Policy>` prints: 「国办发〔2016〕7号（十四）」. On the policy's own page, and right after
 * another clause of it, the clause number is enough.
 */
export function policyLabel(
  site: SiteData,
  document: ProseDocument,
  { id, clause, number }: { id: string; clause: string | undefined; number: number },
): string {
  const { byId, provisions } = policyIndex(site);
  const policy = byId.get(id)?.frontmatter;
  const name = policy?.docNumber ?? policy?.title ?? id;
  const provision = provisions.get(clause ?? '');
  if (provision === undefined) return name;
  const before = document.components
    .slice(0, number - 1)
    .findLast((word) => word.name === 'Policy');
  const isHere = document.kind === 'policies' && document.id === id;
  const isSame = isHere || before?.props['id'] === id;
  return isSame ? provision.clause : `${name}${provision.clause}`;
}
