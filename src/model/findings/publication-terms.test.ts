import { describe, expect, it } from 'vitest';
import { ownTable } from '../../schemas/own-table.ts';
import { provisions } from '../../schemas/provision.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { componentTable } from '../components/table.ts';

const schema = ownTable('clauses', '公开条款', 'snapshot', [
  { name: 'id', title: '编号', type: 'id', required: true, description: '编号' },
  { name: 'clauseId', title: '条款编号', type: 'text', description: '条款' },
  { name: 'kind', title: '期限类别', type: 'text', description: '类别' },
]);

const titleOf = (lines: string, finding = 'publication-terms') =>
  componentTable(
    siteFixture({
      today: '2026-03-01',
      policies: [
        { id: 'a', frontmatter: { title: '甲办法' } },
        { id: 'b', frontmatter: { title: '乙意见', docNumber: '乙发〔2016〕1号' } },
      ],
      datasets: [
        datasetFixture(schema, { '2026-01-01': `编号,条款编号,期限类别\n${lines}` }),
        datasetFixture(provisions, {
          '2016-01-01':
            '编号,政策,条款,主题,性质,摘要\np1,a,一,公开,应,公开\np2,b,二,公开,应,公开\n',
        }),
      ],
    }),
    { of: 'clauses', title: '要求公开的条款', finding },
    '2026-03-01',
  ).title;

describe('publicationTerms', () => {
  it('counts clauses without a term and names the one document without a clause', () => {
    expect(titleOf('c1,p1,未写\nc2,p1,有频率\n')).toBe(
      '两条要求公开或宣传的条款，一条没有写期限；乙发〔2016〕1号一条也没有',
    );
  });

  it('names no document when each has a clause', () => {
    expect(titleOf('c1,p1,及时\nc2,p2,有频率\n')).toBe('两条要求公开或宣传的条款，每条都写了期限');
  });

  it('leaves the neutral title when there is no row', () => {
    expect(titleOf('')).toBe('要求公开的条款');
  });

  it('suggests the name of a finding that does not exist', () => {
    expect(() => titleOf('c1,p1,未写\n', 'publication-term')).toThrow(
      '表没有「publication-term」这种结论（是不是「publication-terms」？）',
    );
  });
});
