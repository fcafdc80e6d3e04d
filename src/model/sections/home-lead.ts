import type { NoticeLine } from '../notices/notices-list.ts';
import { noticeTurns, openNotices } from '../notices/notices-by-day.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { type SiteUpdate, siteUpdates } from '../changes/updates.ts';
import { addDays } from '../../text/dates.ts';
import { roundPublishedOn } from '../evaluation/round-report.ts';
import { type RoundLine, roundsList } from '../evaluation/evaluation-list.ts';

/** What the home page opens with (pages-and-charts §3.1): the first of these that exists. */
export type HomeLead =
  | { readonly kind: 'notice'; readonly notice: NoticeLine }
  | { readonly kind: 'correction'; readonly correction: SiteUpdate }
  | { readonly kind: 'issue'; readonly issue: ProseOf<'issues'> }
  | { readonly kind: 'evaluation'; readonly round: RoundLine }
  | { readonly kind: 'figure' }
  | undefined;

const RECENT_DAYS = { correction: 30, issue: 15, evaluation: 60 } as const;

/**
 * On a day: an open notice; a 更正 of the last 30 days; an issue of the last 15 days; an evaluation of the last
 * 60 days; the figure that the edition names. A demonstration of facts long past leads with its
 * figure, since nothing of its own is recent.
 */
export function homeLead(site: SiteData, today = site.today): HomeLead {
  const since = (days: number) => addDays(today, -days);
  const [notice] = openNotices(site, today);
  if (notice !== undefined) return { kind: 'notice', notice };
  const correction = siteUpdates(site).find(
    ({ kind, date }) => kind === '更正' && date >= since(RECENT_DAYS.correction),
  );
  if (correction !== undefined) return { kind: 'correction', correction };
  const issue = site.issues.find(
    ({ frontmatter }) => frontmatter.publishedOn >= since(RECENT_DAYS.issue),
  );
  if (issue !== undefined) return { kind: 'issue', issue };
  const round = roundsList(site).find(({ folder }) => {
    const day = folder.kind === 'computed' ? roundPublishedOn(site, folder) : undefined;
    return day !== undefined && day >= since(RECENT_DAYS.evaluation) && day <= today;
  });
  if (round !== undefined) return { kind: 'evaluation', round };
  return site.site.lead ? { kind: 'figure' } : undefined;
}

/** A lead with the days on which it opens the page; the first without `from`, the last without end. */
export interface LeadOn {
  readonly lead: HomeLead;
  readonly from?: string;
  readonly until?: string;
}

/**
 * What opens the page on the site's today and what on later days, as notices end and what is new grows
 * old. After the last of them a figure would follow, which stands on the page anyway.
 */
export function leadsToCome(site: SiteData): LeadOn[] {
  const leads: { readonly lead: HomeLead; readonly from: string }[] = [];
  for (const day of [site.today, ...leadTurns(site)]) {
    const lead = homeLead(site, day);
    if (lead === undefined || lead.kind === 'figure') break;
    const last = leads.at(-1);
    if (last === undefined || nameOf(last.lead) !== nameOf(lead)) leads.push({ lead, from: day });
  }
  return leads.map(({ lead, from }, index) => {
    const next = leads[index + 1];
    return {
      lead,
      ...(index === 0 ? {} : { from }),
      ...(next === undefined ? {} : { until: addDays(next.from, -1) }),
    };
  });
}

/** The later days on which a lead may come or go, in order. */
function leadTurns(site: SiteData): string[] {
  const pastRecent = (day: string, kind: keyof typeof RECENT_DAYS) =>
    addDays(day, RECENT_DAYS[kind] + 1);
  const turns = [
    ...noticeTurns(site.edition.notices),
    ...siteUpdates(site)
      .filter(({ kind }) => kind === '更正')
      .map(({ date }) => pastRecent(date, 'correction')),
    ...site.issues.map(({ frontmatter }) => pastRecent(frontmatter.publishedOn, 'issue')),
    ...roundsList(site).flatMap(({ folder }) => {
      const day = folder.kind === 'computed' ? roundPublishedOn(site, folder) : undefined;
      return day === undefined ? [] : [pastRecent(day, 'evaluation')];
    }),
  ];
  return [...new Set(turns)].filter((day) => day > site.today).sort();
}

/** What tells one lead from another. */
function nameOf(lead: HomeLead): string {
  if (lead?.kind === 'notice') return lead.notice.id;
  if (lead?.kind === 'correction') return lead.correction.route + lead.correction.title;
  if (lead?.kind === 'issue') return lead.issue.id;
  return lead?.kind === 'evaluation' ? lead.round.id : '';
}
