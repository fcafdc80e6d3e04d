import { describe, expect, it } from 'vitest';
import { communities, communityReviews } from '../../schemas/community.ts';
import { communitiesList, communityStages } from './communities-list.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(communities, {
      '2026-01-01':
        '编号,名称,区划代码,状态,来源\nc2,湖畔,320500,备案试点,a\nc1,云上,320100,已退出,a\nc3,江边,320100,备案试点,a\n',
    }),
    datasetFixture(communityReviews, {
      '2026-01-01':
        '编号,社区编号,年度,结论\nr1,c1,2023,通过\nr2,c1,2025,未通过\nr3,c1,2024,未通过\n',
    }),
  ],
});

describe('communitiesList', () => {
  it('lists by division, then in the order of the table', () => {
    expect(communitiesList(site).map(({ entry }) => entry.row.id)).toEqual(['c1', 'c3', 'c2']);
  });

  it('gives the reviews newest first, none where there are none', () => {
    const [first, second] = communitiesList(site);
    expect(first?.reviews.map(({ row }) => row.year)).toEqual(['2025', '2024', '2023']);
    expect(second?.reviews).toEqual([]);
  });

  it('counts the stages that some community has reached', () => {
    expect(communityStages(communitiesList(site))).toEqual([
      { stage: '备案试点', total: 2 },
      { stage: '已退出', total: 1 },
    ]);
  });
});
