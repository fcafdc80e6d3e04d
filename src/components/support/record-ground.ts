import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { chainsOfSpaces } from '../../model/chain/chains.ts';
import { stated } from '../../model/support/recipient.ts';
import { supportRegister } from '../../model/support/register.ts';
import { href } from '../../site.ts';
import { escapeQuoted, escapeXml } from '../../text/escape-xml.ts';

/**
 * On what a record rests, as HTML: clauses, documents, its 公示, and the way of its space unless the
 * page shows that itself. Composed as text, since it stands in each of hundreds of thousands of rows.
 */
export function recordGround(
  site: SiteData,
  { row }: RowsOf<'support'>[number],
  { leadsToChain = true }: { readonly leadsToChain?: boolean } = {},
): string {
  const { provisionIds, docNumber, noticeId } = row;
  const register = supportRegister(site);
  const clauses = register.clausesOf(provisionIds).map(({ label, route }) => {
    const words = escapeXml(label);
    return route === undefined ? words : `<a href="${href(route)}">${words}</a>`;
  });
  const parts = [
    ...clauses,
    ...(stated(docNumber) === undefined ? [] : [escapeXml(docNumber ?? '')]),
  ];
  const notice = register.noticeTitles.get(noticeId ?? '');
  if (notice === undefined) return parts.join('，');
  const named = escapeQuoted(`公示：${notice}`);
  parts.push(
    `<a class="nowrap" href="${href(`notices/${noticeId}/`)}" aria-label="${named}">公示</a>`,
  );
  const spaceId = stated(row.spaceId) ?? '';
  const hasChain = register.spaceRoute(spaceId) !== undefined && chainsOfSpaces(site).has(spaceId);
  if (hasChain && leadsToChain) {
    parts.push(`<a class="nowrap" href="${href(`spaces/${spaceId}/#chain`)}">来龙去脉</a>`);
  }
  return parts.join('，');
}
