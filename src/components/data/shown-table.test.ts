import { describe, expect, it } from 'vitest';
import { asOf } from '../../data/as-of.ts';
import { datasetFixture, deskSchema } from '../../model/site/dataset-fixture.ts';
import { shownTable } from './shown-table.ts';

function table(rows: number) {
  const lines = Array.from({ length: rows }, (_, index) => `a-${index},东楼,,${index}`);
  const text = ['编号,名称,代码,工位数', ...lines, ''].join('\n');
  const dataset = datasetFixture(deskSchema(), { '2016-03-31': text });
  return shownTable(dataset, asOf(dataset, '2016-12-31'), '2016-12-31');
}

describe('shownTable', () => {
  it('shows a small table whole', () => {
    const { first, rest, left } = table(20);
    expect([first.length, rest.length, left]).toEqual([20, 0, 0]);
  });

  it('keeps as many rows as a page carries, 20 of them open', () => {
    const { first, rest, left } = table(363);
    expect([first.length, rest.length, left]).toEqual([20, 343, 0]);
  });

  it('counts what it leaves of a larger one', () => {
    const { first, rest, left } = table(1001);
    expect([first.length, rest.length, left]).toEqual([20, 343, 638]);
  });

  it('names columns that no row fills instead of showing them; 0 is a value', () => {
    const { columns, blank } = table(1);
    expect(columns.map(({ header }) => header)).toEqual(['编号', '名称', '工位数']);
    expect(blank).toEqual(['代码']);
  });

  it('shows all columns of a table without rows', () => {
    expect(table(0).blank).toEqual([]);
  });
});
