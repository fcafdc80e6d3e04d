import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { chainsOfSpaces } from '../../model/chain/chains.ts';
import { stated } from '../../model/support/recipient.ts';
import { supportRegister } from '../../model/support/register.ts';
import { href } from '../../site.ts';
import { escapeQuoted, escapeXml } from '../../text/escape-xml.ts';

/** On what a record rests, in parts, and where they lead. */
interface GroundPart {
  readonly words: string;
  readonly route?: string | undefined;
  /** What the link says to those who do not see what stands beside it. */
  readonly named?: string;
}

/** Clauses, documents, its 公示, and the way of its space unless the page shows that itself. */
export function groundParts(
  site: SiteData,
  { row }: RowsOf<'support'>[number],
  { leadsToChain = true }: { readonly leadsToChain?: boolean } = {},
): GroundPart[] {
  const { provisionIds, docNumber, noticeId } = row;
  const register = supportRegister(site);
  const parts: GroundPart[] = register
    .clausesOf(provisionIds)
    .map(({ label, route }) => ({ words: label, route }));
  if (stated(docNumber) !== undefined) parts.push({ words: docNumber ?? '' });
  const notice = register.noticeTitles.get(noticeId ?? '');
  if (notice === undefined) return parts;
  parts.push({ words: '公示', route: `notices/${noticeId}/`, named: `公示：${notice}` });
  const spaceId = stated(row.spaceId) ?? '';
  const hasChain = register.spaceRoute(spaceId) !== undefined && chainsOfSpaces(site).has(spaceId);
  if (hasChain && leadsToChain) {
    parts.push({ words: '来龙去脉', route: `spaces/${spaceId}/#chain`, named: '' });
  }
  return parts;
}

/** The same as HTML. Composed as text, since it stands in each of hundreds of thousands of rows. */
export function recordGround(
  site: SiteData,
  entry: RowsOf<'support'>[number],
  options?: { readonly leadsToChain?: boolean },
): string {
  return groundParts(site, entry, options)
    .map(({ words, route, named }) => {
      if (route === undefined) return escapeXml(words);
      const whole = named === undefined ? '' : 'class="nowrap" ';
      const label = named ? ` aria-label="${escapeQuoted(named)}"` : '';
      return `<a ${whole}href="${href(route)}"${label}>${escapeXml(words)}</a>`;
    })
    .join('，');
}
