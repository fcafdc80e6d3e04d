import { expect, test } from 'vitest';
import type { NoticeFolder } from '../../data/notices.ts';
import type { SiteData } from '../site/site-data.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { noticesToCome } from './notices-by-day.ts';

const notice = (id: string, from: string, to: string) =>
  ({
    id,
    notice: {
      kind: '公示',
      title: id,
      issuer: 'bureau',
      publishedAt: '2026-03-01',
      period: { from, to },
    },
  }) as unknown as NoticeFolder;

function toComeOn(today: string, ...notices: readonly NoticeFolder[]) {
  const site = siteFixture({ today });
  const on = { ...site, edition: { ...site.edition, notices } } as unknown as SiteData;
  return noticesToCome(on).map(({ line, ...days }) => ({ id: line.id, ...days }));
}

test('a notice that is open on the day of the build has no first day, for clocks that have stopped', () => {
  expect(
    toComeOn(
      '2026-03-02',
      notice('open', '2026-03-02', '2026-03-06'),
      notice('later', '2026-03-03', '2026-03-09'),
      notice('past', '2026-02-20', '2026-03-01'),
    ),
  ).toEqual([
    { id: 'open', until: '2026-03-06' },
    { id: 'later', from: '2026-03-03', until: '2026-03-09' },
  ]);
});
