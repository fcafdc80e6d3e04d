import { describe, expect, it } from 'vitest';
import { provisions } from '../../schemas/provision.ts';
import { clauseLinks } from './clause-links.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';

const site = siteFixture({
  today: '2026-03-01',
  policies: [
    { id: 'gbf', frontmatter: { title: '指导意见', docNumber: '国办发〔2016〕7号' } },
    { id: 'zj', frontmatter: { title: '试行办法' } },
  ],
  datasets: [
    datasetFixture(provisions, {
      '2016-01-01':
        '编号,政策,条款,主题,性质,摘要\n' +
        'p1,gbf,（十四）,公开,应,公开\np2,zj,第八条,考核,应,考核\np3,zj,第九条,考核,应,考核\n' +
        'p4,lost,第一条,考核,应,考核\np5,gbf,（十四）,平台,应,平台\n',
    }),
  ],
});

describe('clauseLinks', () => {
  it('names the document by its number, else by its title, and points to the clause', () => {
    expect(clauseLinks(site, ['p1', 'p2'])).toEqual([
      { label: '国办发〔2016〕7号（十四）', route: 'policies/gbf/#p1' },
      { label: '试行办法 第八条', route: 'policies/zj/#p2' },
    ]);
  });

  it('names a document once for clauses in a row', () => {
    expect(clauseLinks(site, ['p2', 'p3']).map(({ label }) => label)).toEqual([
      '试行办法 第八条',
      '第九条',
    ]);
  });

  it('names several provisions of one clause by their topics', () => {
    expect(clauseLinks(site, ['p1', 'p5', 'p2'])).toEqual([
      { label: '国办发〔2016〕7号（十四）', route: 'policies/gbf/#p1' },
      { label: '同条“平台”', route: 'policies/gbf/#p5' },
      { label: '试行办法 第八条', route: 'policies/zj/#p2' },
    ]);
  });

  it('prints what is not held here without a link', () => {
    expect(clauseLinks(site, ['p4', '浙科发〔2020〕1号'])).toEqual([
      { label: '第一条', route: undefined },
      { label: '浙科发〔2020〕1号', route: undefined },
    ]);
  });

  it('links a document number, however its brackets are written', () => {
    expect(clauseLinks(site, ['国办发[2016]7号'])).toEqual([
      { label: '国办发〔2016〕7号', route: 'policies/gbf/' },
    ]);
  });
});
