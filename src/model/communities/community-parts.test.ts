import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { communityParts, communityRoute } from './community-parts.ts';

/** A site with so many communities, in turn in two places. */
function siteWith(count: number) {
  const rows = Array.from(
    { length: count },
    (_, index) => `c${index + 1},第${index + 1}社区,${index % 2 === 0 ? 330402 : 330411},申报,s1`,
  );
  return siteOf({ communities: `编号,名称,区划代码,状态,来源\n${rows.join('\n')}\n` });
}

test('as many communities as fit stand on their page with their courses', () => {
  const site = siteWith(17);
  expect(communityParts(site)).toEqual([]);
  expect(communityRoute(site, 'c17')).toBe('communities/#c17');
});

test('of more than that each course is on the page of its place, of many there on several', () => {
  const site = siteWith(40);
  expect(communityParts(site).map(({ id, title, rows }) => [id, title, rows.length])).toEqual([
    ['330402', '嘉兴市南湖区，第1页', 17],
    ['330402-2', '嘉兴市南湖区，第2页', 3],
    ['330411', '嘉兴市秀洲区，第1页', 17],
    ['330411-2', '嘉兴市秀洲区，第2页', 3],
  ]);
  expect(communityRoute(site, 'c39')).toBe('communities/places/330402-2/#c-c39');
});
