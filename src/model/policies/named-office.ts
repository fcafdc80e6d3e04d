import type { SiteData } from '../site/site-data.ts';
import { officeOf } from '../support/office.ts';
import { policyIndex } from './policy-index.ts';

/** The office of this place that a text names by its kind alone. */
export interface NamedOffice {
  readonly name: string;
  /** Its telephone, where the site's own office is one of its. */
  readonly phone: string | undefined;
}

/**
 * Which office 「市科技主管部门」 of a policy that holds here is: the one that the catalogue of disclosures
 * names for clauses that oblige no other authority. Undefined where it names none or several, or one that
 * site.json does not list.
 */
export function namedOffice(site: SiteData, obligor: string): NamedOffice | undefined {
  // 「各扶持部门」 are several, and 「部门」 is any.
  if (!/^(?!各).+主管部门$/.test(obligor) || obligor.includes('；')) return undefined;
  const { provisions } = policyIndex(site);
  /** Whether the clauses of a matter oblige that office and no other. */
  const isAbout = (clauses: readonly { obligor: string | null; policyId: string }[]) => {
    const held = clauses.filter((clause) => /部门$/.test(clause.obligor ?? ''));
    return (
      held.length > 0 &&
      held.every((clause) => clause.obligor === obligor && holdsHere(site, clause.policyId))
    );
  };
  const named = site
    .rows('disclosures')
    .filter(({ row }) =>
      isAbout(row.provisionIds.split('；').flatMap((id) => provisions.get(id) ?? [])),
    )
    .map(({ row }) => officeOf(site.site, row.obligor, site.today));
  const [office, ...others] = named;
  if (office?.id === undefined || others.some(({ key }) => key !== office.key)) return undefined;
  const { contact } = site.site;
  const phone = contact.office.startsWith(office.name) ? contact.phone : '';
  return { name: office.name, phone: phone === '' ? undefined : phone };
}

/** Whether a policy is one of this place or of those that it is part of; one that names no place is. */
export function holdsHere(site: SiteData, policyId: string): boolean {
  const division = policyIndex(site).byId.get(policyId)?.frontmatter.division;
  return (
    typeof division !== 'string' || site.site.division.startsWith(division.replace(/(00)+$/, ''))
  );
}
