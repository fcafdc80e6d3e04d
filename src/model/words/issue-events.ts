import type { RowsOf, SiteData } from '../site-data.ts';

/** The items of a column in an issue's period, dated ones in order, undated ones apart. */
export interface IssueEvents {
  readonly dated: RowsOf<'events'>;
  readonly undated: RowsOf<'events'>;
}

/**
 * Items of `<Events column>`: those of the period `from`–`to`, and undated ones of the batches
 * published up to the issue. A month counts when any of its days lies in the period.
 */
export function issueEvents(
  site: SiteData,
  column: string,
  { from, to, publishedOn }: { from: string; to: string; publishedOn: string },
): IssueEvents {
  const rows = site.rows('events', publishedOn).filter(({ row }) => row.section === column);
  const isWithin = (date: string) =>
    date.length === 7
      ? date >= from.slice(0, 7) && date <= to.slice(0, 7)
      : date >= from && date <= to;
  return {
    dated: rows
      .filter(({ row }) => isDated(row.date) && isWithin(row.date ?? ''))
      .sort((a, b) => ((a.row.date ?? '') < (b.row.date ?? '') ? -1 : 1)),
    undated: rows.filter(({ row, version }) => !isDated(row.date) && version >= from),
  };
}

/** A blank date, or a word for its absence, is no date. */
function isDated(date: string | null): boolean {
  return date !== null && /^\d{4}-\d{2}/.test(date);
}
