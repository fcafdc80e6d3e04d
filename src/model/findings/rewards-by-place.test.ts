import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { figureOf } from '../figures/figure-of.ts';

const PROVISIONS = [
  '编号,政策,条款,主题,性质,对象,摘要',
  'p1,xz,第一条,奖励,应,众创空间,按级别奖',
  'p2,xz,第二条,评价,应,众创空间,按评价奖',
  'p3,zj,第三条,奖励,应,排名前20位,按名次奖',
].join('\n');

const policy = (id: string, division: string, days: object) => ({
  id,
  frontmatter: { title: id, division, ...days },
});
const xuzhou = policy('xz', '320300', { signedOn: '2016-02-18' });
const zhejiang = policy('zj', '330000', { signedOn: '2016-02-20' });

function titleOf(rows: readonly string[], policies: readonly unknown[] = [xuzhou, zhejiang]) {
  const targets = [
    '编号,条款编号,指标,比较,目标值,单位,性质',
    ...rows.map((row, index) => `t${index + 1},${row},万元,金额`),
  ].join('\n');
  const site = siteOf({ provisions: PROVISIONS, targets }, { policies });
  const props = {
    chart: 'bar-table',
    of: 'targets',
    x: '指标',
    y: '目标值',
    title: '两地的奖补',
    finding: 'two-rewards',
  };
  return figureOf(site, props, TABLE_DAY).title;
}

const LEVELS = ['p1,国家级认定奖补,=,50', 'p1,省级认定奖补,=,40', 'p1,市级认定奖补,=,30'];
const REVIEW = 'p2,评价优良奖补,~,20';
const RANK = 'p3,优秀空间奖励,=,50';

test('the amounts of each place, of the clause that says what they go by', () => {
  expect(titleOf([...LEVELS, REVIEW, RANK])).toBe(
    '两份二月新规：徐州按级别奖30至50万元，浙江按名次奖50万元',
  );
});

test('without such a clause all amounts of the place, the inexact one as such', () => {
  expect(titleOf([REVIEW, 'p2,另一项,=,35', RANK])).toBe(
    '两份二月新规：徐州奖约20至35万元，浙江按名次奖50万元',
  );
});

test('policies of different months are not called new together', () => {
  const march = policy('zj', '330000', { signedOn: '2016-03-01' });
  expect(titleOf([...LEVELS, RANK], [xuzhou, march])).toMatch(/^奖励标准：徐州/);
  const inForce = policy('zj', '330000', { signedOn: null, effectiveOn: '2016-02-01' });
  expect(titleOf([...LEVELS, RANK], [xuzhou, inForce])).toMatch(/^奖励标准：徐州/);
});

test('one place, a policy that is not held or has no division leave the neutral title', () => {
  expect(titleOf(LEVELS)).toBe('两地的奖补');
  expect(titleOf([...LEVELS, RANK], [xuzhou])).toBe('两地的奖补');
  expect(titleOf([...LEVELS, RANK], [xuzhou, { id: 'zj', frontmatter: {} }])).toBe('两地的奖补');
});
