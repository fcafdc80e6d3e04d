import type { RowsOf, SiteData } from '../site/site-data.ts';

/** A department that reports, and since when. */
interface SupportDepartment {
  readonly name: string;
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
  const departments = reporting(site.rows('support'));
  const names = new Set(departments.map(({ name }) => name));
  const inOffice = site.site.authorities.filter(
    ({ from, to }) => (from ?? '') <= site.today && (to == null || site.today <= to),
  );
  return {
    departments,
    withoutRecords: [...new Set(inOffice.map(({ name }) => name))].filter(
      (name) => !names.has(name),
    ),
    statement: sentence(site.dataset('support')?.dataset.document.coverage ?? ''),
  };
}

function sentence(text: string): string | undefined {
  if (text === '') return undefined;
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function reporting(rows: RowsOf<'support'>): SupportDepartment[] {
  const held = new Map<string, RowsOf<'support'>[number]['row'][]>();
  for (const { row } of rows) {
    const mine = held.get(row.department);
    if (mine === undefined) held.set(row.department, [row]);
    else mine.push(row);
  }
  const place = (level: string) => LEVELS.indexOf(level);
  return [...held]
    .map(([name, records]) => {
      const days = records.map(({ actedOn }) => actedOn).sort();
      return {
        name,
        level: records[0]?.departmentLevel ?? '',
        records: records.length,
        since: days[0] ?? '',
        newest: days.at(-1) ?? '',
        programmes: new Set(records.map(({ programme }) => programme)).size,
      };
    })
    .sort((a, b) => place(a.level) - place(b.level) || (a.since < b.since ? -1 : 1));
}
