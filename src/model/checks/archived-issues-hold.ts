import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { archivedFault } from '../issues/archived-file.ts';
import type { Check } from './check.ts';

/**
 * The original of an archived issue is there: `content-figure`; and the issues before the first one
 * under the rules (`firstIssue` of site.json), and only those, are archived: `issue-number`.
 */
export const archivedIssuesHold: Check = (edition) => [
  ...edition.prose.flatMap((document): Problem[] => {
    if (document.kind !== 'archived' || document.isFaulty) return [];
    const fault = archivedFault(edition.files, document.frontmatter);
    const value = document.frontmatter.file;
    const at = { file: document.file, line: document.lineOf(['file']), field: 'file', value };
    return fault === undefined ? [] : [{ rule: 'content-figure', level: 'error', ...at, ...fault }];
  }),
  ...boundaryProblems(edition),
];

function boundaryProblems(edition: Edition): Problem[] {
  const { firstIssue } = edition.site;
  if (!firstIssue) return [];
  const issues = edition.prose.flatMap((document) =>
    (document.kind === 'issues' || document.kind === 'archived') && !document.isFaulty
      ? [{ ...document, key: keyOf(document.frontmatter) }]
      : [],
  );
  const isSpecial = ({ frontmatter }: (typeof issues)[number]) => frontmatter.series === '增刊';
  const first = issues.find(({ id }) => id === firstIssue);
  const own = issues.filter((each) => each.kind === 'issues' && !isSpecial(each));
  if (first === undefined || first.kind === 'archived' || isSpecial(first)) {
    // Nothing is under the rules yet: the first one is still to be written.
    if (first === undefined && own.length === 0) return [];
    return [
      {
        rule: 'config',
        level: 'error',
        file: 'data/site.json',
        line: edition.siteLineOf(['firstIssue']),
        field: 'firstIssue',
        value: firstIssue,
        message:
          first === undefined
            ? `没有「${firstIssue}」这一期`
            : `「${firstIssue}」是${first.kind === 'archived' ? '旧刊' : '增刊'}，不能是按规则办的第一期`,
        hint: hintOf(own.map(({ id }) => id).sort(), firstIssue),
      },
    ];
  }
  return issues.flatMap((issue): Problem[] => {
    const { file, lineOf, kind, id } = issue;
    const isBefore = isSpecial(issue)
      ? issue.frontmatter.publishedOn < first.frontmatter.publishedOn
      : issue.key < first.key;
    const isArchived = kind === 'archived';
    if (isBefore === isArchived) return [];
    const at = { rule: 'issue-number', level: 'error', file, value: id } as const;
    return isArchived
      ? [
          {
            ...at,
            line: lineOf(['archived']),
            field: 'archived',
            message: `这一期不早于按规则办的第一期${firstIssue}（site.json的firstIssue），不能是旧刊`,
            hint: '照规则写成一期；或把firstIssue改成更晚的一期',
          },
        ]
      : [
          {
            ...at,
            line: lineOf(['number']),
            field: 'number',
            message: `这一期早于按规则办的第一期${firstIssue}（site.json的firstIssue），应是旧刊`,
            hint: '开头的说明写archived: true，只留year、number、total、publishedOn、title、file；或把firstIssue改早',
          },
        ];
  });
}

/** Issues of a series in order: by year, then by number. */
function keyOf({ year, number }: { readonly year: number; readonly number: number }): number {
  return year * 10_000 + number;
}

function hintOf(ids: readonly string[], written: string): string {
  const near = nearest(written, ids) ?? ids[0];
  return near === undefined ? '写按规则办的第一期的编号，例如2016-05' : `是不是「${near}」？`;
}
