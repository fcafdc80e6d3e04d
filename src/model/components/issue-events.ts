import type { ProseDocument } from '../../data/prose/read-file.ts';
import { namesOfSection } from '../../data/prose/section-names.ts';
import type { IssueDocument } from '../../schemas/documents/issue.ts';
import { sealOf } from '../issue-figures/seal-knowledge.ts';
import type { ProseOf, RowsOf, SiteData } from '../site/site-data.ts';

/** The items of a column of an issue. */
export interface IssueEvents {
  /** Items of the period, in order. */
  readonly dated: RowsOf<'events'>;
  /** Items of the time of an earlier issue that were recorded after it: 补报. */
  readonly late: RowsOf<'events'>;
  readonly undated: RowsOf<'events'>;
}

type Period = Pick<IssueDocument, 'from' | 'to' | 'publishedOn'> & Partial<IssueDocument>;

/**
 * Items of `<Events column>`: those of the period `from`–`to`, those that came too late for the
 * issue before, and undated ones of the batches published up to the issue. A month counts when any
 * of its days lies in the period, once: in the first issue that could print it.
 */
export function issueEvents(site: SiteData, column: string, period: Period): IssueEvents {
  const { from, to, publishedOn } = period;
  const names = namesOfSection(site.site.newsletter.columns, column);
  const rows = site
    .rows('events', publishedOn)
    .filter(({ row }) => names.includes(row.section ?? ''));
  const dated = rows.filter(({ row }) => isDated(row.date)).sort(byDate);
  const before = issueBefore(site, period);
  const publishedBefore = before?.frontmatter.publishedOn ?? '';
  const seal = before && sealOf(site.edition, before.id);
  // A file dated before that issue may have been added after it was sealed: it did not print it.
  const cameLate = (version: string) =>
    version <= publishedBefore && seal?.knows('events', version) === false;
  const isLate = ({ row, version }: (typeof rows)[number]) =>
    before !== undefined &&
    (version > publishedBefore || cameLate(version)) &&
    isOnOrBefore(row.date ?? '', before.frontmatter.to);
  const wasPrinted = ({ row, version }: (typeof rows)[number]) =>
    before !== undefined &&
    row.date?.length === MONTH &&
    version <= publishedBefore &&
    !cameLate(version) &&
    isWithin(row.date, before.frontmatter.from, before.frontmatter.to);
  const isDue = (entry: (typeof rows)[number]) =>
    isWithin(entry.row.date ?? '', from, to) && !isLate(entry) && !wasPrinted(entry);
  return {
    dated: dated.filter(isDue),
    late: dated.filter(isLate),
    undated: rows.filter(
      ({ row, version }) => !isDated(row.date) && (version >= from || cameLate(version)),
    ),
  };
}

/** The period whose items a document prints: of an issue its own; of other prose all until today. */
export function eventsPeriod({ today }: Pick<SiteData, 'today'>, document: ProseDocument): Period {
  return document.kind === 'issues'
    ? document.frontmatter
    : { from: '0000-01-01', to: today, publishedOn: today };
}

/** All items of a column in the order in which they are printed. */
export function allItems({ dated, late, undated }: IssueEvents): RowsOf<'events'> {
  return [...dated, ...late, ...undated];
}

/** The 正刊 before this one; special issues collect no items of their own. */
function issueBefore(
  site: SiteData,
  { series, publishedOn }: Period,
): ProseOf<'issues'> | undefined {
  if (series !== '正刊') return undefined;
  const day = ({ frontmatter }: ProseOf<'issues'>) => frontmatter.publishedOn;
  return site.issues
    .filter((issue) => issue.frontmatter.series === '正刊' && day(issue) < publishedOn)
    .sort((a, b) => (day(a) < day(b) ? -1 : 1))
    .at(-1);
}

function byDate(a: RowsOf<'events'>[number], b: RowsOf<'events'>[number]): number {
  const [x, y] = [a.row.date ?? '', b.row.date ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Characters of a month, `2026-10`; a day has more. */
const MONTH = 7;

/** Whether a day lies in a period, or a month touches it. */
function isWithin(date: string, from: string, to: string): boolean {
  return date >= from.slice(0, date.length) && date <= to.slice(0, date.length);
}

/** Whether a day, or the whole of a month, lies on or before a day. */
function isOnOrBefore(date: string, day: string): boolean {
  return date.length === MONTH ? date < day.slice(0, 7) : date <= day;
}

/** A blank date, or a word for its absence, is no date. */
function isDated(date: string | null): boolean {
  return date !== null && /^\d{4}-\d{2}/.test(date);
}
