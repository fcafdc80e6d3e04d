import { heldFor } from '../../data/held.ts';
import { normalizeDocNumber } from '../../text/doc-number.ts';
import type { ProseOf, RowsOf, SiteData } from '../site/site-data.ts';

/** The policies of a site and their clauses by what other facts name them by. */
export interface PolicyIndex {
  readonly byId: ReadonlyMap<string, ProseOf<'policies'>>;
  readonly provisions: ReadonlyMap<string, RowsOf<'provisions'>[number]['row']>;
  /** The first that bears a 文号, in whatever brackets and spacing it is written. */
  readonly numbered: (docNumber: string) => ProseOf<'policies'> | undefined;
  /** By its id or its 文号, as `cites` of another names it. */
  readonly cited: (name: string) => ProseOf<'policies'> | undefined;
  /** Those that cite a policy. */
  readonly citing: (policyId: string) => readonly ProseOf<'policies'>[];
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
    const byId = new Map(policies.map((policy) => [policy.id, policy]));
    const numbered = (docNumber: string) => byNumber.get(normalizeDocNumber(docNumber));
    const cited = (name: string) => byId.get(name) ?? numbered(name);
    const citations = policies.flatMap((policy) => {
      const ids = (policy.frontmatter.cites ?? []).flatMap((name) => cited(name)?.id ?? []);
      return [...new Set(ids)].map((id) => ({ id, policy }));
    });
    const byCited = Map.groupBy(citations, ({ id }) => id);
    return {
      byId,
      provisions: new Map(provisions.map(({ row }) => [row.id, row])),
      numbered,
      cited,
      citing: (policyId) => (byCited.get(policyId) ?? []).map(({ policy }) => policy),
      provisionsOf: (policyId) => byPolicy.get(policyId) ?? [],
    };
  });
}

/** A document that a policy cites: by its title and 文号 where it is held here, else as written. */
export interface Cited {
  readonly words: string;
  readonly policy?: ProseOf<'policies'>;
}

/** What a policy cites, in its order. */
export function citedBy(site: SiteData, { frontmatter }: ProseOf<'policies'>): Cited[] {
  const { cited } = policyIndex(site);
  return (frontmatter.cites ?? []).map((words) => {
    const held = cited(words);
    if (held === undefined) return { words };
    const { title, docNumber } = held.frontmatter;
    const number = typeof docNumber === 'string' ? `（${docNumber}）` : '';
    return { words: `${title}${number}`, policy: held };
  });
}
