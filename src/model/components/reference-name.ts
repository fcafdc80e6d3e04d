import { heldFor } from '../../data/held.ts';
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
  if (target === 'spaces' || target === 'sources') return undefined;
  if (target !== 'support') return namesOf(site, target).get(id);
  const record = supportRegister(site).byId.get(id);
  return record && briefText(record);
}

/** Looked up by id, for tables of ten thousand rows. */
function namesOf(
  site: SiteData,
  target: Exclude<ReferenceTarget, 'spaces' | 'sources' | 'support'>,
): ReadonlyMap<string, string> {
  return heldFor(site, `names of ${target}`, () => {
    switch (target) {
      case 'communities':
        return new Map(site.rows('communities').map(({ row }) => [row.id, row.name]));
      case 'policies':
        // 文号, else the title.
        return new Map(
          site.policies.map(({ id, frontmatter }) => [
            id,
            frontmatter.docNumber ?? frontmatter.title,
          ]),
        );
      case 'provisions': {
        const policies = namesOf(site, 'policies');
        return new Map(
          site
            .rows('provisions')
            .map(({ row }) => [row.id, `${policies.get(row.policyId) ?? ''}${row.clause}`]),
        );
      }
      case 'notices':
        return new Map(site.edition.notices.map(({ id, notice }) => [id, notice.title]));
      default:
        return target satisfies never;
    }
  });
}
