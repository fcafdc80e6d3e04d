import { cellsByTitle } from '../site/cells-by-title.ts';
import type { ProseOf, RowsOf, SiteData } from '../site/site-data.ts';
import { type Cited, citedBy, policyIndex } from './policy-index.ts';

/** A point that a document leaves open, from an own table named `open-points`. */
interface OpenPoint {
  readonly id: string;
  readonly clause: string;
  readonly clauseId: string;
  readonly point: string;
  readonly matters: string;
  readonly handling: string;
}

/** All that is held about one policy. */
export interface PolicyProfile {
  readonly policy: ProseOf<'policies'>;
  readonly provisions: RowsOf<'provisions'>;
  /** Its provisions by topic, topics in order of first appearance. */
  readonly topics: readonly { readonly topic: string; readonly provisions: RowsOf<'provisions'> }[];
  /** 主要数额和期限: amounts, thresholds, terms and quotas. */
  readonly figures: RowsOf<'targets'>;
  readonly openPoints: readonly OpenPoint[];
  readonly cited: readonly Cited[];
  /** The policies here that cite it. */
  readonly citedBy: readonly ProseOf<'policies'>[];
}

/** Joins provisions, targets, open points and citations of a policy. */
export function policyProfile(site: SiteData, policy: ProseOf<'policies'>): PolicyProfile {
  const index = policyIndex(site);
  const provisions = index.provisionsOf(policy.id);
  const ids = new Set(provisions.map(({ row }) => row.id));
  const topics = [...new Set(provisions.map(({ row }) => row.topic))];
  return {
    policy,
    provisions,
    topics: topics.map((topic) => ({
      topic,
      provisions: provisions.filter(({ row }) => row.topic === topic),
    })),
    figures: site.rows('targets').filter(({ row }) => ids.has(row.provisionId)),
    openPoints: openPoints(site, policy.id),
    cited: citedBy(site, policy),
    citedBy: index.citing(policy.id),
  };
}

function openPoints(site: SiteData, policyId: string): OpenPoint[] {
  const held = site.dataset('open-points');
  if (held === undefined) return [];
  const cell = cellsByTitle(held.dataset.schema);
  return held.current.entries
    .filter((entry) => cell(entry, '政策').split('；').includes(policyId))
    .map((entry) => ({
      id: cell(entry, '编号'),
      clause: cell(entry, '条款'),
      clauseId: cell(entry, '条款编号'),
      point: cell(entry, '没有写明的'),
      matters: cell(entry, '为什么要紧'),
      handling: cell(entry, '本站怎样处理'),
    }));
}

/** The first sentence of the lines of a document's body: what a list says of it. */
export function firstSentence([line = '']: readonly string[]): string {
  return /^.*?[。！？]/.exec(line)?.[0] ?? line;
}
