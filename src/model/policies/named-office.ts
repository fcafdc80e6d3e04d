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
 * Which office 「市科技主管部门」 is: the one that the catalogue of disclosures names for clauses that oblige
 * nobody else. Undefined where it names none or several, or one that site.json does not list.
 */
export function namedOffice(site: SiteData, obligor: string): NamedOffice | undefined {
  if (!/部门$/.test(obligor) || obligor.includes('；')) return undefined;
  const { provisions } = policyIndex(site);
  const named = site
    .rows('disclosures')
    .filter(({ row }) =>
      row.provisionIds.split('；').some((id) => provisions.get(id)?.obligor === obligor),
    )
    .map(({ row }) => officeOf(site.site, row.obligor, site.today));
  const [office, ...others] = named;
  if (office?.id === undefined || others.some(({ key }) => key !== office.key)) return undefined;
  const { contact } = site.site;
  const phone = contact.office.startsWith(office.name) ? contact.phone : '';
  return { name: office.name, phone: phone === '' ? undefined : phone };
}
