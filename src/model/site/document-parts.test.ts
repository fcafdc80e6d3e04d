import { expect, test } from 'vitest';
import { documentParts, firstDocuments, listedDocuments } from './document-parts.ts';
import { siteFixture } from './site-fixture.ts';

const policy = (number: number, signedOn?: string) => ({
  id: `p${number}`,
  kind: 'policies',
  frontmatter: { title: `第${number}号办法`, ...(signedOn === undefined ? {} : { signedOn }) },
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const many = siteFixture({
  today: '2026-11-20',
  policies: [
    policy(0),
    ...numbers(75).map((number) => policy(number, '2024-03-01')),
    ...numbers(4).map((number) => policy(100 + number, `2026-0${number}-01`)),
  ],
});

test('seventy policies stand on one page, the newest first and one without a day last', () => {
  const site = siteFixture({
    today: '2026-11-20',
    policies: [
      policy(0),
      policy(1, '2023-05-01'),
      ...numbers(69).map((number) => policy(number + 1, '2024-03-01')),
    ],
  });
  expect(documentParts(site, 'policies')).toEqual([]);
  const ids = firstDocuments(site, 'policies').map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-2), ids.at(-1)]).toEqual([71, 'p2', 'p1', 'p0']);
});

test('more are pages by year, of very many several a year', () => {
  const parts = documentParts(many, 'policies').map(({ id, title, rows }) => [
    id,
    title,
    rows.length,
  ]);
  expect(parts).toEqual([
    ['2026', '2026年', 4],
    ['2024', '2024年，第1页', 71],
    ['2024-2', '2024年，第2页', 4],
    ['rows', '没有写日期的', 1],
  ]);
});

test('the page of the section then carries the newest thirty, and no document is lost', () => {
  const first = firstDocuments(many, 'policies').map(({ id }) => id);
  expect([first.length, first.slice(0, 5)]).toEqual([30, ['p104', 'p103', 'p102', 'p101', 'p1']]);
  const paged = documentParts(many, 'policies').flatMap(({ rows }) => rows);
  expect(paged).toEqual(listedDocuments(many, 'policies'));
});

test('issues that were kept as their original files stand among the others by their day', () => {
  const issue = (id: string, publishedOn: string, kind = 'issues') => ({
    id,
    kind,
    frontmatter: { publishedOn },
  });
  const site = siteFixture({
    today: '2026-11-20',
    issues: [issue('2026-02', '2026-01-20'), issue('2026-01', '2026-01-10')],
    archived: [issue('2015-01', '2015-01-10', 'archived')],
  });
  expect(listedDocuments(site, 'issues').map(({ id }) => id)).toEqual([
    '2026-02',
    '2026-01',
    '2015-01',
  ]);
});
