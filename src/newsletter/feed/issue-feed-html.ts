import type { SiteData } from '../../model/site/site-data.ts';
import { issueContent } from '../content/issue-content.ts';
import { feedHtml } from './feed-html.ts';

/** The whole text of a published issue for feeds by its id; undefined of drafts and unknown ids. */
export function issueFeedHtml(site: SiteData, id: string): string | undefined {
  const issue = site.issues.find((each) => each.id === id);
  return issue === undefined ? undefined : feedHtml(issueContent(site, issue));
}
