import { describe, expect, it } from 'vitest';
import { type ChainChange, chainSite } from '../checks/chain-fixture.ts';
import { chainSteps } from './chain-steps.ts';
import { chainAnswer } from './chain-words.ts';
import { type Explained, explainedAt } from '../checks/exceptions-apply.ts';
import { chainsOfRound, chainsOfSpaces } from './chains.ts';
import { sideWords, withoutIds } from './side-words.ts';

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

it('what an exception explains is said with recipient, day and amount, and without ids', () => {
  const site = chainSite({
    'support/2016-12-31.csv': ['拨付,600,z01', '拨付,1000,z01'],
    'terms/exceptions.csv':
      '规则,对象,编号,理由,依据,单位,日期,至\npayment-exceeds,support,z04,两笔合一,示〔2016〕1号,财政局,2016-07-01,2016-12-31\n',
  });
  const [{ problem, sides }] = explainedAt(site.edition).get('support') as [Explained];
  expect(sideWords(site, sides).map(({ text }) => text)).toEqual([
    '甲公司2016年7月1日拨付1000元',
    '甲创业公司2016年5月1日批准1000元',
  ]);
  expect(sideWords(site, sides)[0]?.route).toMatch(/^support\/recipients\/.+\/$/);
  expect(withoutIds(site, problem.message, sides)).toBe(
    '甲创业公司2016年5月1日批准1000元，到这一笔累计拨付1400元，超出400元',
  );
});

it.each([
  ['a row with 编号', '1,s01,甲空间', 's01'],
  ['a row by its name alone', '1,,甲空间', '甲空间'],
])('what an exception explains at %s stands at its space, and at no other', (_of, row, id) => {
  const site = chainSite({
    'notices/gs/list.csv': ['1,s01,甲空间,甲公司,称号,1000', `${row},甲公司,称号,2000`],
    'terms/exceptions.csv': `规则,对象,编号,理由,依据,单位,日期,至\nnotice-round,notices/gs,${id},加发,示〔2016〕1号,财政局,2016-02-01,2016-12-31\n`,
  });
  const held = explainedAt(site.edition);
  expect(held.get('spaces s01')).toHaveLength(1);
  expect(held.get('spaces s01')).toEqual(held.get('notices/gs'));
  expect(held.has('spaces s02')).toBe(false);
});

it('a notice is named by its title, a unit of it by its name', () => {
  const site = chainSite({});
  const sides = [
    { object: 'titles', id: 't01' },
    { object: 'notices/gs', id: 's01' },
  ];
  const title = site.edition.notices.find(({ id }) => id === 'gs')?.notice.title ?? '';
  expect(sideWords(site, sides)).toEqual([
    { text: '甲空间2016年3月30日的「优秀」', route: 'titles/#t01' },
    { text: `《${title}》`, route: 'notices/gs/' },
  ]);
  const message = '所依的公示「gs」名单上没有「甲空间」（s01）';
  expect(withoutIds(site, message, sides)).toBe(`所依的公示「${title}」名单上没有「甲空间」`);
});
