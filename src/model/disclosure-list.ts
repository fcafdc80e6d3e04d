import { dueDay } from './cadence.ts';
import { newestOn } from './column-freshness.ts';
import { columnOf } from './columns.ts';
import { issueNumber } from './issues.ts';
import type { RowsOf, SiteData } from './site-data.ts';

/** What a text obliges somebody to publish, and where it stands on this site. */
export interface DisclosureLine {
  readonly entry: RowsOf<'disclosures'>[number];
  readonly provisionIds: readonly string[];
  /** The name of the page that holds it; undefined when this edition has no such page. */
  readonly pageTitle: string | undefined;
  readonly newestOn: string | undefined;
  /** The last day by which something newer was due; only in an authority's own edition. */
  readonly overdueSince: string | undefined;
}

/** All items of the catalogue in its order. */
export function disclosuresList(site: SiteData): DisclosureLine[] {
  return site.rows('disclosures').map((entry) => {
    const { route, cadence, provisionIds } = entry.row;
    const newest = newestOn(site.edition, route);
    const due = newest === undefined ? undefined : dueDay(newest, cadence);
    const isOverdue = site.site.kind === 'government' && due !== undefined && due < site.today;
    return {
      entry,
      provisionIds: provisionIds.split('；'),
      pageTitle: pageTitle(site, route),
      newestOn: newest,
      overdueSince: isOverdue ? due : undefined,
    };
  });
}

/** The name of the page at a route, `policies/`, `data/amounts/`, `notices/n2016-01/`. */
export function pageTitle(site: SiteData, route: string): string | undefined {
  const [column = '', id = ''] = route.replace(/\/$/, '').split('/');
  const held = columnOf(`${column}/`);
  if (id === '') return held?.hasContent(site) === true ? held.title : undefined;
  const titles: Readonly<Record<string, () => string | undefined>> = {
    data: () => site.edition.datasets.get(id)?.document.title,
    notices: () => site.edition.notices.find((each) => each.id === id)?.notice.title,
    policies: () => site.policies.find((each) => each.id === id)?.frontmatter.title,
    reports: () => site.reports.find((each) => each.id === id)?.frontmatter.title,
    stories: () => site.stories.find((each) => each.id === id)?.frontmatter.title,
    issues: () => {
      const issue = site.issues.find((each) => each.id === id);
      return issue === undefined ? undefined : issueNumber(issue.frontmatter);
    },
    spaces: () => site.rows('spaces').find(({ row }) => row.id === id)?.row.name,
    evaluations: () => {
      const round = site.edition.rounds.find((each) => each.id === id);
      return round?.kind === 'given' ? round.round.title : round?.method.title;
    },
  };
  return titles[column]?.();
}
