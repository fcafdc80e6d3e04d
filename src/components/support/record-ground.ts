import type { RowFilePart } from '../../exporters/row-file.ts';
import type { RowsOf, SiteData } from '../../model/site/site-data.ts';
import { chainsOfSpaces } from '../../model/chain/chains.ts';
import { stated } from '../../model/support/recipient.ts';
import { supportRegister } from '../../model/support/register.ts';
import { linked } from '../list/linked.ts';

/**
 * On what a record rests, and where that leads: clauses, documents, its 公示, and the way of its space
 * unless the page shows that itself.
 */
export function recordGround(
  site: SiteData,
  { row }: RowsOf<'support'>[number],
  { leadsToChain = true }: { readonly leadsToChain?: boolean } = {},
): RowFilePart[] {
  const { provisionIds, docNumber, noticeId } = row;
  const register = supportRegister(site);
  const parts: RowFilePart[] = register
    .clausesOf(provisionIds)
    .map(({ label, route }) => linked(label, route));
  if (stated(docNumber) !== undefined) parts.push(docNumber ?? '');
  const notice = register.noticeTitles.get(noticeId ?? '');
  if (notice !== undefined) {
    parts.push(linked('公示', `notices/${noticeId}/`, `公示：${notice}`));
    const spaceId = stated(row.spaceId) ?? '';
    const route = register.spaceRoute(spaceId);
    if (leadsToChain && route !== undefined && chainsOfSpaces(site).has(spaceId)) {
      parts.push(linked('来龙去脉', `${route}#chain`, ''));
    }
  }
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['，', part]));
}
