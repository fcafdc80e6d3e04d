import { expect, test } from 'vitest';
import { issueCitation } from './issues.ts';
import { siteFixture } from '../site/site-fixture.ts';
import type { ProseOf } from '../site/site-data.ts';

const site = siteFixture({
  today: '2026-11-21',
  site: { newsletter: { title: '示例市众创旬报', publisher: '示例市科学技术局' } },
});
const issue = (parts: object = {}) =>
  ({
    id: '2026-03',
    frontmatter: {
      year: 2026,
      number: 3,
      total: 111,
      series: '正刊',
      publishedOn: '2026-10-20',
      ...parts,
    },
  }) as unknown as ProseOf<'issues'>;

test('an issue is cited with its number, its day and its address', () => {
  expect(issueCitation(site, issue())).toBe(
    '示例市科学技术局. 示例市众创旬报2026年第3期（总第111期）[EB/OL]. ' +
      '2026-10-20[2026-11-21]. https://city.example/issues/2026-03/.',
  );
});

test('a retold issue bears the day of its retelling', () => {
  const retold = issue({ publishedOn: '2016-03-25', retold: { on: '2026-11-20', source: 's1' } });
  expect(issueCitation(site, retold)).toContain('[EB/OL]. 2026-11-20[2026-11-21].');
});
