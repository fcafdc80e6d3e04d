import type { SiteData } from '../site/site-data.ts';
import { officeOf } from './office.ts';

/** A department that reports, and since when. */
interface SupportDepartment {
  /** Its id in site.json; undefined for an office that is not listed there. */
  readonly id: string | undefined;
  readonly name: string;
  /** Names in its records other than that of today. */
  readonly otherNames: readonly string[];
  readonly level: string;
  readonly records: number;
  readonly since: string;
  readonly newest: string;
  readonly programmes: number;
}

/** Who reports to the register, and who of the site's authorities does not. */
export interface SupportCoverage {
  /** By level from the nation down, then by the first record. */
  readonly departments: readonly SupportDepartment[];
  /** Authorities of site.json in office today under whose name there is no record. */
  readonly withoutRecords: readonly string[];
  /** The coverage statement of dataset.json, with its stop. */
  readonly statement: string | undefined;
}

const LEVELS = ['国家', '省', '市', '县'];

/** Who reports, since when, and who does not. */
export function supportCoverage(site: SiteData): SupportCoverage {
  const departments = reporting(site);
  const ids = new Set(departments.map(({ id }) => id));
  const inOffice = site.site.authorities.filter(
    ({ from, to }) => (from ?? '') <= site.today && (to == null || site.today <= to),
  );
  return {
    departments,
    withoutRecords: [...new Set(inOffice.filter(({ id }) => !ids.has(id)).map(({ name }) => name))],
    statement: sentence(site.dataset('support')?.dataset.document.coverage ?? ''),
  };
}

function sentence(text: string): string | undefined {
  if (text === '') return undefined;
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function reporting(site: SiteData): SupportDepartment[] {
  const held = Map.groupBy(
    site.rows('support').map(({ row }) => ({
      row,
      office: officeOf(site.site, row.department, row.actedOn),
    })),
    ({ office }) => office.key,
  );
  const place = (level: string) => LEVELS.indexOf(level);
  return [...held.values()]
    .map((records) => {
      const { id, name = '' } = records[0]?.office ?? { id: undefined };
      const days = records.map(({ row }) => row.actedOn).sort();
      return {
        id,
        name,
        otherNames: [...new Set(records.map(({ row }) => row.department))].filter(
          (each) => each !== name,
        ),
        level: records[0]?.row.departmentLevel ?? '',
        records: records.length,
        since: days[0] ?? '',
        newest: days.at(-1) ?? '',
        programmes: new Set(records.map(({ row }) => row.programme)).size,
      };
    })
    .sort((a, b) => place(a.level) - place(b.level) || (a.since < b.since ? -1 : 1));
}
