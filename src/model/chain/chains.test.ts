import { describe, expect, it } from 'vitest';
import { type ChainChange, chainSite } from '../checks/chain-fixture.ts';
import { chainSteps } from './chain-steps.ts';
import { chainAnswer } from './chain-words.ts';
import { chainsOfRound, chainsOfSpaces } from './chains.ts';

const steps = (spaceId: string, change: ChainChange = {}) => {
  const site = chainSite(change);
  return (chainsOfSpaces(site).get(spaceId) ?? []).flatMap(({ chain, unit }) =>
    chainSteps(site, chain, unit).map(({ word, day, text, days }) =>
      `${day} ${word} ${text} ${days ?? ''}`.trim(),
    ),
  );
};

describe('the way of a unit', () => {
  it('goes from the ranking to the recovery, with the days between', () => {
    expect(steps('s01')).toEqual([
      '2016-01-31 评价 2015年度，数据冻结，排第1名',
      '2016-03-01 公示 称号，0.1万元 30',
      '2016-03-07 公示期满  6',
      '2016-03-30 称号 优秀 23',
      '2016-04-01 公布 称号，0.1万元 2',
      '2016-05-01 批准 0.1万元，优秀奖励 30',
      '2016-06-01 拨付 0.04万元 31',
      '2016-07-01 拨付 0.06万元 30',
      '2016-08-01 收回 0.1万元 31',
    ]);
  });

  it('of a round that publishes grades only tells no rank', () => {
    const change: ChainChange = {
      'evaluations/r1/method.json': ['"publish":"ranks"', '"publish":"bands"'],
    };
    expect(steps('s01', change)[0]).toBe('2016-01-31 评价 2015年度，数据冻结，参加评价');
  });

  it('tells why a 公布 left the unit out', () => {
    const change: ChainChange = {
      'notices/gb/list.csv': ['2,s01,甲空间,甲公司,称号,1000.00,,1,100\n', ''],
      'notices/gb/notice.json': [
        '"follows": "gs"',
        '"follows": "gs", "omitted": [{ "id": "s01", "reason": "放弃" }]',
      ],
    };
    expect(steps('s01', change)).toContain('2016-04-01 公布 没有列入：放弃 2');
  });
});

describe('the way of a round', () => {
  it('is told in one sentence', () => {
    const [chain] = chainsOfRound(chainSite({}), 'r1');
    expect(chain && chainAnswer(chain)).toBe(
      '公示名单2条，公布2条，授予称号2个，批准2笔共0.2万元，已拨付2笔共0.1万元，收回0.1万元，还有0.1万元没有拨。',
    );
  });
});
