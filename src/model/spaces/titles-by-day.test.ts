import { expect, test } from 'vitest';
import { titles } from '../../schemas/title.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { endingTitles, titleCountsByDay, titlesInWords } from './titles-by-day.ts';

const siteOf = (...rows: string[]) =>
  siteFixture({
    today: '2026-11-25',
    datasets: [
      datasetFixture(titles, {
        '2026-01-01': ['编号,空间编号,称号,授予日期,有效期(年),撤销日期', ...rows, ''].join('\n'),
      }),
    ],
  });

test('the titles in force are counted for each day on which one begins to end, ends or is revoked', () => {
  const site = siteOf('t1,s1,优秀,2023-12-20,3,', 't2,s2,优秀,2025-03-02,3,2027-01-05');
  expect(titleCountsByDay(site, titlesInWords, '')).toEqual([
    { until: '2026-12-20', said: '2家空间有2个有效的称号，其中1个在90天内到期。' },
    {
      from: '2026-12-21',
      until: '2027-01-04',
      said: '1家空间有1个有效的称号；另有1个已到期，合计2个。',
    },
    { from: '2027-01-05', said: '0家空间有0个有效的称号；另有1个已到期、1个已撤销，合计2个。' },
  ]);
});

test('on each day the next five to end are listed, from ninety days before their end', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((day) => `t${day},s1,优秀,2023-12-0${day},3,`);
  const days = endingTitles(siteOf(...rows, 't7,s1,优秀,2024-03-31,3,')).map(
    ({ line, from, until }) => [line.entry.row.id, from, until],
  );
  expect(days).toEqual([
    ['t1', undefined, '2026-12-01'],
    ['t2', undefined, '2026-12-02'],
    ['t3', undefined, '2026-12-03'],
    ['t4', undefined, '2026-12-04'],
    ['t5', undefined, '2026-12-05'],
    ['t6', '2026-12-02', '2026-12-06'],
    ['t7', '2026-12-31', '2027-03-31'],
  ]);
});

test('a title that has ended, was revoked before its end or has none does not end', () => {
  const ended = siteOf(
    't1,s1,优秀,2023-11-24,3,',
    't2,s1,优秀,2023-12-24,3,2026-12-01',
    't3,s1,优秀,2023-12-24,,',
  );
  expect(endingTitles(ended)).toEqual([]);
});
