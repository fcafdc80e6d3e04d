import { heldFor } from '../../data/held.ts';
import { normalizeDocNumber } from '../../text/doc-number.ts';
import type { ProseOf, RowsOf, SiteData } from '../site/site-data.ts';

/** The policies of a site and their clauses by what other facts name them by. */
export interface PolicyIndex {
  readonly byId: ReadonlyMap<string, ProseOf<'policies'>>;
  readonly provisions: ReadonlyMap<string, RowsOf<'provisions'>[number]['row']>;
  /** The first that bears a 文号, in whatever brackets and spacing it is written. */
  readonly numbered: (docNumber: string) => ProseOf<'policies'> | undefined;
  /** Those that cite a 文号, in the same way. */
  readonly citing: (docNumber: string) => readonly ProseOf<'policies'>[];
  readonly provisionsOf: (policyId: string) => RowsOf<'provisions'>;
}

/** Made once a site: policies are named by every notice, round, goal and record of support. */
export function policyIndex(site: SiteData): PolicyIndex {
  return heldFor(site, 'policies by name', () => {
    const { policies } = site;
    const provisions = site.rows('provisions');
    const byPolicy = Map.groupBy(provisions, ({ row }) => row.policyId);
    const byNumber = new Map(
      policies
        .flatMap((policy) => {
          const { docNumber } = policy.frontmatter;
          return typeof docNumber === 'string'
            ? [[normalizeDocNumber(docNumber), policy] as const]
            : [];
        })
        .reverse(),
    );
    const citations = policies.flatMap((policy) =>
      [...new Set((policy.frontmatter.cites ?? []).map(normalizeDocNumber))].map(
        (cited) => ({ cited, policy }) as const,
      ),
    );
    const byCited = Map.groupBy(citations, ({ cited }) => cited);
    return {
      byId: new Map(policies.map((policy) => [policy.id, policy])),
      provisions: new Map(provisions.map(({ row }) => [row.id, row])),
      numbered: (docNumber) => byNumber.get(normalizeDocNumber(docNumber)),
      citing: (docNumber) =>
        (byCited.get(normalizeDocNumber(docNumber)) ?? []).map(({ policy }) => policy),
      provisionsOf: (policyId) => byPolicy.get(policyId) ?? [],
    };
  });
}
