import { expect, it } from 'vitest';
import type { ComputedRound } from '../../data/rounds.ts';
import { chainSite } from '../checks/chain-fixture.ts';
import { rewardedBefore } from './rewarded-before.ts';

it('a unit of a round was rewarded before when its space or operator was, before the data froze', () => {
  const award = (id: string, unit: string, day: string) =>
    `${id},${unit},示例市科技局,市,优秀奖励,一次性奖励,优秀称号,不限定,批准,500,${day}\n`;
  const site = chainSite({
    'support/2015-12-31.csv':
      '编号,受助单位,空间编号,扶持部门,部门层级,项目,扶持方式,奖励事项,成本对象,金额性质,金额(元),批准日期\n' +
      award('y1', '甲公司,', '2013-05-01') +
      award('y2', '某公司,s02', '2014-05-01'),
  });
  const round = site.edition.rounds[0] as ComputedRound;
  expect(['s01', 's02', 's03'].map(rewardedBefore(site, round))).toEqual([
    '2013',
    '2014',
    undefined,
  ]);
});
