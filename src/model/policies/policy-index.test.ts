import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { citedBy, policyIndex } from './policy-index.ts';

const site = siteOf(
  { provisions: '编号,政策,条款,主题,性质,摘要\np1,a,第一条,备案,应,一\np2,b,第一条,备案,应,二' },
  {
    policies: [
      { id: 'a', frontmatter: { title: '甲办法', docNumber: '示科〔2016〕1号' } },
      {
        id: 'b',
        frontmatter: { title: '乙办法', docNumber: null, cites: ['示科[2016]第01号', 'c'] },
      },
      {
        id: 'c',
        frontmatter: {
          title: '丙办法',
          docNumber: '示科﹝2016﹞1号',
          cites: ['示科（2016）1号', '示科〔2016〕1 号'],
        },
      },
    ],
  },
);
const { numbered, cited, citing, provisionsOf } = policyIndex(site);

test('a policy is found by its 文号 in any writing, the first of two that bear it', () => {
  expect(numbered('示科(2016)1号')?.id).toBe('a');
  expect(numbered('示科〔2016〕11号')).toBeUndefined();
  expect(numbered('')).toBeUndefined();
});

test('a policy is cited by its 文号 in any writing or by its id, and who cites it twice is named once', () => {
  expect(cited('示科[2016]第01号')?.id).toBe('a');
  expect(cited('c')?.id).toBe('c');
  expect(cited('另一部法')).toBeUndefined();
  expect(['a', 'b', 'c'].map((id) => citing(id).map((each) => each.id))).toEqual([
    ['b', 'c'],
    [],
    ['b'],
  ]);
});

test('a document that a policy cites by its id and by its 文号 stands once among those it cites', () => {
  const frontmatter = { cites: ['a', '示科（2016）1号', '未收〔2016〕3号', '未收[2016]03号'] };
  const policy = { frontmatter } as unknown as Parameters<typeof citedBy>[1];
  expect(citedBy(site, policy).map(({ words }) => words)).toEqual([
    '甲办法（示科〔2016〕1号）',
    '未收〔2016〕3号',
  ]);
});

test('a policy has its own clauses only', () => {
  expect(provisionsOf('b').map(({ row }) => row.id)).toEqual(['p2']);
  expect(provisionsOf('c')).toEqual([]);
});
