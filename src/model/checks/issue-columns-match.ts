import { issueColumnProblems } from '../../data/prose/issue-columns.ts';
import type { Check } from './check.ts';

/** The headings of an issue are the columns of site.json, in their order: `issue-column`. */
export const issueColumnsMatch: Check = ({ prose, site }) =>
  prose.flatMap((document) =>
    document.kind === 'issues'
      ? issueColumnProblems(document.file, document.sections, site.newsletter.columns)
      : [],
  );
