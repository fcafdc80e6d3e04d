import type { SiteData } from '../site/site-data.ts';

/** Beyond so many records the years would cost as much as the whole: they stand on pages alone. */
const MOST_RECORDS = 10_000;

/** The workbooks that hold the records of one year, 「2025年」 → `support/2025.xlsx`. */
export function supportYears(site: SiteData): ReadonlyMap<string, string> {
  const rows = site.rows('support');
  if (rows.length > MOST_RECORDS) return new Map();
  const years = new Set(rows.map(({ row }) => row.actedOn.slice(0, 4)));
  return new Map([...years].map((year) => [`${year}年`, `support/${year}.xlsx`]));
}
