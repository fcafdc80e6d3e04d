import { expect, test } from 'vitest';
import { ownTable } from '../../schemas/own-table.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { firstSentence, policyProfile } from './policy-profile.ts';

const PROVISIONS = [
  '编号,政策,条款,主题,性质,摘要',
  'p1,a,第一条,备案,应,一',
  'p2,a,第二条,奖励,应,二',
  'p3,a,第三条,备案,应,三',
  'p4,b,第一条,备案,应,四',
].join('\n');
const TARGETS = [
  '编号,条款编号,指标,比较,目标值,单位,性质',
  't1,p2,奖励,=,50,万元,金额',
  't2,p4,奖励,=,20,万元,金额',
].join('\n');
const schema = ownTable(
  'open-points',
  '没有写明的',
  'snapshot',
  ['编号', '政策', '条款', '条款编号', '没有写明的', '为什么要紧', '本站怎样处理'].map(
    (title, index) => ({ name: `field${index}`, title, type: 'text', description: title }),
  ),
);
const OPEN_POINTS = [
  '编号,政策,条款,条款编号,没有写明的,为什么要紧,本站怎样处理',
  'o1,a；b,第一条,p1,几天,算不出,照写',
  'o2,b,第一条,p4,几家,算不出,照写',
].join('\n');

const policies = [
  { id: 'a', frontmatter: { title: '甲办法', docNumber: '示科〔2016〕1号' } },
  {
    id: 'b',
    frontmatter: { title: '乙办法', docNumber: null, cites: ['示科[2016]1号', 'a', '示法'] },
  },
];
const site = siteOf(
  {
    provisions: PROVISIONS,
    targets: TARGETS,
    'open-points': { schema, text: OPEN_POINTS },
  },
  { policies },
);
const profile = (index: number) => {
  const policy = site.policies[index];
  if (policy === undefined) throw new Error('no policy');
  return policyProfile(site, policy);
};

test('a policy has its clauses by topic and the numbers of its clauses', () => {
  const { topics, figures } = profile(0);
  expect(
    topics.map(({ topic, provisions }) => [topic, provisions.map(({ row }) => row.id)]),
  ).toEqual([
    ['备案', ['p1', 'p3']],
    ['奖励', ['p2']],
  ]);
  expect(figures.map(({ row }) => row.id)).toEqual(['t1']);
});

test('it is cited by those that print its number in any brackets', () => {
  expect(profile(0).citedBy.map(({ id }) => id)).toEqual(['b']);
  expect(profile(1).citedBy).toEqual([]);
});

test('what it cites leads to the policy held here, by number or id, and stays as written elsewhere', () => {
  expect(profile(1).cited.map(({ words, policy }) => [words, policy?.id])).toEqual([
    ['甲办法（示科〔2016〕1号）', 'a'],
    ['甲办法（示科〔2016〕1号）', 'a'],
    ['示法', undefined],
  ]);
});

test('an open point may be of several policies', () => {
  expect(profile(0).openPoints.map(({ id }) => id)).toEqual(['o1']);
  expect(profile(1).openPoints.map(({ id, clauseId }) => [id, clauseId])).toEqual([
    ['o1', 'p1'],
    ['o2', 'p4'],
  ]);
});

test('the first sentence of a body is its first line up to the stop', () => {
  expect(firstSentence(['一件事。另一件。', '后一段'])).toBe('一件事。');
  expect(firstSentence(['没有句号', '后一段。'])).toBe('没有句号');
  expect(firstSentence([])).toBe('');
});
