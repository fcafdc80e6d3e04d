import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { communityThresholds } from './community-thresholds.ts';

function thresholds(area: string, reviews: string) {
  const site = siteOf({
    targets: [
      '编号,条款编号,指标,比较,目标值,单位,基期值,截止,期间,性质,适用对象',
      't1,p1,规划面积,~,3,平方公里,,,,门槛,众创社区',
      't2,p1,高新技术产业年产值占比,>,60,%,,,年,门槛,众创社区',
      't3,p1,新登记注册初创企业数年均增长,>=,10,%,,,年均,门槛,众创社区',
      't4,p1,主导产业,=,1,条,,,,门槛,众创社区',
    ].join('\n'),
    communities: `编号,名称,区划代码,规划面积(平方公里),状态,来源\nc1,甲社区,000011,${area},备案试点,s`,
    'community-reviews': `编号,社区编号,年度,结论,高新技术产值占比(%),初创企业增长(%)\n${reviews}`,
  });
  const [community] = site.rows('communities');
  if (community === undefined) throw new Error('no community');
  const held = site.rows('community-reviews').map(({ row }) => row);
  return communityThresholds(site, community.row, held).map(
    ({ text, value, years, verdict }) => [text, value, years, verdict] as const,
  );
}

test('each threshold has the words of its source; 左右 is met or left open, never failed', () => {
  const [area, share] = thresholds('3.4', 'r1,c1,2023,通过,60,8\nr2,c1,2024,通过,60,12');
  expect(area).toEqual(['规划面积3平方公里左右', 3.4, '', '不作结论']);
  expect(share).toEqual(['高新技术产业年产值占比超过60%', 60, '2024年度', '没有达到']);
  expect(thresholds('3', '')[0]?.[3]).toBe('达到');
});

test('年均 is the mean growth of all reviews, and unknown where one lacks it', () => {
  const all = thresholds('3', 'r1,c1,2023,通过,,8\nr2,c1,2024,通过,,12');
  expect(all[2]).toEqual([
    '新登记注册初创企业数年均增长不低于10%',
    10,
    '2023至2024年度年均',
    '达到',
  ]);
  const some = thresholds('3', 'r1,c1,2023,通过,,未报送\nr2,c1,2024,通过,,12');
  expect(some[2]?.[3]).toBe('无从对照');
});

test('a threshold that no figure tells of stands among them as not checked', () => {
  expect(thresholds('', '').at(-1)).toEqual(['主导产业1条', undefined, '', '未核对']);
});
