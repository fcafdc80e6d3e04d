import { issueColumnProblems } from '../../data/prose/issue-sections.ts';
import type { Check } from './check.ts';

/** The headings of an issue are the columns of site.json, in their order: `issue-column`. */
export const issueSectionsMatch: Check = ({ prose, site, siteIsSound }) => {
  const { columns } = site.newsletter;
  // A column that site.json does not name readably may be any heading.
  if (!siteIsSound && (columns.length === 0 || columns.some(({ name }) => !name))) return [];
  return prose.flatMap((document) => {
    if (document.kind !== 'issues') return [];
    const { file, sections, frontmatter } = document;
    return issueColumnProblems(file, sections, columns, frontmatter.draft === true);
  });
};
