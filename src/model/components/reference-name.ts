import type { ReferenceTarget } from '../../schemas/cell.ts';
import type { SiteData } from '../site/site-data.ts';
import { briefText } from '../support/record-text.ts';
import { supportRegister } from '../support/register.ts';

/**
 * What an id of a table names, in the words of its readers; undefined for what names nothing, and for
 * spaces and sources, which every table names already.
 */
export function referenceName(
  site: SiteData,
  target: ReferenceTarget,
  id: string,
): string | undefined {
  switch (target) {
    case 'communities':
      return site.rows('communities').find(({ row }) => row.id === id)?.row.name;
    case 'policies':
      return policyName(site, id);
    case 'provisions': {
      const clause = site.rows('provisions').find(({ row }) => row.id === id)?.row;
      return clause && `${policyName(site, clause.policyId) ?? ''}${clause.clause}`;
    }
    case 'notices':
      return site.edition.notices.find((each) => each.id === id)?.notice.title;
    case 'support': {
      const record = supportRegister(site).byId.get(id);
      return record && briefText(record);
    }
    case 'spaces':
    case 'sources':
      return undefined;
    default:
      return target satisfies never;
  }
}

/** 文号, else the title. */
function policyName(site: SiteData, id: string): string | undefined {
  const policy = site.policies.find((each) => each.id === id)?.frontmatter;
  return policy?.docNumber ?? policy?.title;
}
