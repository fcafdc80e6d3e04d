import type { Problem } from '../../data/problem.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import type { Check } from './check.ts';

type Issue = Extract<ProseDocument, { kind: 'issues' }>;

/**
 * Within a series numbers and running totals run on and days are in order; the first issue held may
 * have any number: `issue-number`. A year may pass without an issue: the running total tells.
 */
export const issueNumbersRunOn: Check = ({ prose }) => {
  const issues = prose.filter(
    (document): document is Issue => document.kind === 'issues' && !document.isFaulty,
  );
  return (['正刊', '增刊'] as const).flatMap((series) => {
    const held = issues.filter(({ frontmatter }) => frontmatter.series === series).sort(byNumber);
    return held.flatMap((issue, index) => {
      const before = held[index - 1];
      return before === undefined ? [] : stepProblems(before, issue);
    });
  });
};

function byNumber(a: Issue, b: Issue): number {
  const [x, y] = [a.frontmatter, b.frontmatter];
  return x.year - y.year || x.number - y.number || x.total - y.total || (a.id < b.id ? -1 : 1);
}

function stepProblems(before: Issue, issue: Issue): Problem[] {
  const [last, now] = [before.frontmatter, issue.frontmatter];
  const found: Problem[] = [];
  const add = (key: string, message: string, hint: string) =>
    found.push({
      rule: 'issue-number',
      level: 'error',
      file: issue.file,
      line: issue.lineOf([key]),
      field: key,
      value: String(now[key as 'number']),
      message,
      hint,
    });
  const isSameYear = now.year === last.year;
  const number = isSameYear ? last.number + 1 : 1;
  if (isSameYear && now.number === last.number) {
    add('number', `${now.year}年第${now.number}期与${before.file}重复`, '一期一个期号，改成下一期');
  } else if (now.number !== number) {
    const expected = `${now.year}年第${number}期`;
    add(
      'number',
      `上一期是${last.year}年第${last.number}期，这一期写的是${now.year}年第${now.number}期，应为${expected}`,
      '核对期号；确实缺的一期先补上',
    );
  }
  if (now.total !== last.total + 1) {
    add(
      'total',
      `总期号写的是${now.total}，上一期是${last.total}，应为${last.total + 1}`,
      `改为${last.total + 1}；增刊另行编号`,
    );
  }
  if (now.publishedOn < last.publishedOn) {
    add(
      'publishedOn',
      `出刊日期${now.publishedOn}早于上一期的${last.publishedOn}`,
      '核对两期的日期',
    );
  }
  return found;
}
