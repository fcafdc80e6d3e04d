import { fileURLToPath } from 'node:url';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { IssueContent } from './content/blocks.ts';
import { issueContent } from './content/issue-content.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const RICH_ROOT = fileURLToPath(new URL('../testing/editions/rich', import.meta.url));

/** The rich fixture edition. */
export function richSite(): SiteData {
  return siteAt(RICH_ROOT);
}

/** Every issue of the reference edition and of the rich fixture. */
export function editionContents(): IssueContent[] {
  return [siteAt(REPOSITORY), richSite()].flatMap((site) =>
    site.issues.map((issue) => issueContent(site, issue)),
  );
}

function siteAt(root: string): SiteData {
  const { edition, problems } = checkedEdition(root, '2026-11-21');
  const errors = problems.filter(({ level }) => level === 'error');
  if (edition === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return joinSite(edition);
}
