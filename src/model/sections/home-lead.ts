import type { NoticeLine } from '../notices/notices-list.ts';
import { openNotices } from '../notices/notices-by-day.ts';
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
