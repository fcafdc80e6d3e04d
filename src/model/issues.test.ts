import { expect, test } from 'vitest';
import type { IssueDocument } from '../schemas/documents/issue.ts';
import { issueNumber, neighbours } from './issues.ts';
import type { ProseOf } from './site-data.ts';

const issue = (id: string, number: number, total: number, series: '正刊' | '增刊' = '正刊') =>
  ({ kind: 'issues', id, frontmatter: { year: 2016, number, total, series } }) as ProseOf<'issues'>;

test('an issue is named by year, number and running total', () => {
  const number = (each: ProseOf<'issues'>) => issueNumber(each.frontmatter as IssueDocument);
  expect(number(issue('2016-01', 1, 1))).toBe('2016年第1期（总第1期）');
  expect(number(issue('2016-s02', 2, 5, '增刊'))).toBe('2016年增刊第2期（总第5期）');
});

test('neighbours are those of the same series, by running total', () => {
  const [first, special, second] = [
    issue('2016-01', 1, 1),
    issue('2016-s01', 1, 1, '增刊'),
    issue('2016-02', 2, 2),
  ];
  const issues = [second, special, first];
  expect(neighbours(issues, first)).toEqual({ previous: undefined, next: second });
  expect(neighbours(issues, second)).toEqual({ previous: first, next: undefined });
  expect(neighbours(issues, special)).toEqual({ previous: undefined, next: undefined });
});
