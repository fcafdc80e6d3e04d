import { expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { issueNumbersRunOn } from './issue-numbers-run-on.ts';

interface Issue {
  id: string;
  year: number;
  number: number;
  total: number;
  publishedOn: string;
  series?: '正刊' | '增刊';
}

const check = (...issues: Issue[]) =>
  issueNumbersRunOn({
    prose: issues.map(({ id, ...frontmatter }) => ({
      kind: 'issues',
      id,
      file: `content/issues/${id}.mdx`,
      isFaulty: false,
      lineOf: ([key]: string[]) => ({ number: 3, total: 4, publishedOn: 6 })[key ?? ''] ?? 1,
      frontmatter: { series: '正刊', ...frontmatter },
    })),
  } as unknown as Edition).map(({ file, line, message }) => [file.slice(15, -4), line, message]);

const issue = (id: string, total: number, publishedOn: string): Issue => ({
  id,
  year: Number(id.slice(0, 4)),
  number: Number(id.slice(5)),
  total,
  publishedOn,
});

test('issues that run on, over New Year too, are fine, whatever the first one is', () => {
  expect(
    check(
      issue('2025-36', 71, '2025-12-25'),
      issue('2026-01', 72, '2026-01-05'),
      issue('2026-02', 73, '2026-01-15'),
    ),
  ).toEqual([]);
});

test('special issues count apart', () => {
  expect(
    check(issue('2026-01', 72, '2026-01-05'), {
      ...issue('2026-01', 1, '2026-01-06'),
      id: '2026-s01',
      series: '增刊',
    }),
  ).toEqual([]);
});

test('a gap is reported at the later issue', () => {
  expect(check(issue('2026-01', 72, '2026-01-05'), issue('2026-03', 73, '2026-01-25'))).toEqual([
    ['2026-03', 3, '上一期是2026年第1期，这一期写的是2026年第3期，应为2026年第2期'],
  ]);
});

test('a wrong running total is reported with the right one', () => {
  expect(check(issue('2026-01', 72, '2026-01-05'), issue('2026-02', 75, '2026-01-15'))).toEqual([
    ['2026-02', 4, '总期号写的是75，上一期是72，应为73'],
  ]);
});

test('a duplicate number is named with the file that has it', () => {
  const second = { ...issue('2026-01', 73, '2026-01-15'), id: '2026-02' };
  expect(check(issue('2026-01', 72, '2026-01-05'), second)).toEqual([
    ['2026-02', 3, '2026年第1期与content/issues/2026-01.mdx重复'],
  ]);
});

test('a day before that of the last issue is out of order', () => {
  expect(check(issue('2026-01', 72, '2026-01-15'), issue('2026-02', 73, '2026-01-05'))).toEqual([
    ['2026-02', 6, '出刊日期2026-01-05早于上一期的2026-01-15'],
  ]);
});

test('a year may pass without an issue when the running total goes on', () => {
  expect(check(issue('2016-01', 1, '2016-03-25'), issue('2026-01', 2, '2026-12-10'))).toEqual([]);
  expect(check(issue('2016-01', 1, '2016-03-25'), issue('2026-02', 2, '2026-12-10'))).toEqual([
    ['2026-02', 3, '上一期是2016年第1期，这一期写的是2026年第2期，应为2026年第1期'],
  ]);
});
