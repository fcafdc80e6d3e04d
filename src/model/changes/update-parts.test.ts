import { expect, test } from 'vitest';
import { siteFixture } from '../site/site-fixture.ts';
import { firstUpdates, updateParts } from './update-parts.ts';

const siteWith = (count: number) =>
  siteFixture({
    today: '2026-11-20',
    reports: Array.from({ length: count }, (_, index) => ({
      id: `r${index}`,
      kind: 'reports',
      frontmatter: { title: `报告${index}`, publishedOn: index < 50 ? '2025-03-01' : '2026-03-01' },
    })),
  });

test('a hundred and forty updates stand on one page', () => {
  expect(updateParts(siteWith(140))).toEqual([]);
  expect(firstUpdates(siteWith(140)).length).toBe(140);
});

test('of more the page carries the newest hundred, and each year is a page', () => {
  const site = siteWith(190);
  expect(updateParts(site).map(({ id, title, rows }) => [id, title, rows.length])).toEqual([
    ['2026', '2026年', 140],
    ['2025', '2025年', 50],
  ]);
  const first = firstUpdates(site);
  expect([first.length, ...new Set(first.map(({ date }) => date))]).toEqual([100, '2026-03-01']);
});
