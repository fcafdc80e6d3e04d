import { describe, expect, it } from 'vitest';
import { datasetFixture, deskSchema } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { titles } from '../schemas/title.ts';
import { dataIndex } from './data-index.ts';

describe('dataIndex', () => {
  const own = datasetFixture(deskSchema(), { '2016-03-31': '编号,名称\na-1,东楼\n' });
  const empty = datasetFixture(titles, {});
  const data = siteFixture({ today: '2016-12-31', datasets: [own, empty] });
  const index = JSON.parse(dataIndex(data)) as {
    note: string;
    datasets: { name: string; files: { path: string }[] }[];
  };

  it('lists the tables of the contract before own ones, with rows, version and files', () => {
    expect(index.datasets.map(({ name }) => name)).toEqual(['titles', 'desk-register']);
    expect(index.datasets[0]).toMatchObject({ title: '称号', rows: 0, version: null, files: [] });
    expect(index.datasets[1]).toMatchObject({ rows: 1, version: '2016-03-31', kind: 'snapshot' });
  });

  it('gives each file its bytes and SHA-256', () => {
    expect(index.datasets[1]?.files[0]).toEqual({
      path: 'data/desk-register/2016-03-31.csv',
      type: 'text/csv; charset=utf-8',
      bytes: 25,
      sha256: '673cc0e554cfece37475963aec7259e49432bb19e9a9d50a735212ad78ae349a',
    });
  });

  it('carries the mark of a demonstration and is the same for the same data', () => {
    expect(index.note).toBe('示例（虚构）');
    expect(dataIndex(data)).toBe(dataIndex(data));
  });
});
