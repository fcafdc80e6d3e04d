import { describe, expect, it } from 'vitest';
import type { CurrentEntry } from '../../data/as-of.ts';
import * as column from '../../schemas/columns.ts';
import { table } from '../../schemas/dataset.ts';
import { selectEntries } from './select.ts';

const schema = table('rooms', '房间', {
  id: column.id.required('编号', { description: '编号' }),
  level: column.text.optional('级别', { description: '级别' }),
  desks: column.count.optional('工位数(个)', { description: '工位', unit: '个' }),
});

const entries = [
  { id: 'a', level: '省级', desks: '1' },
  { id: 'b', level: '市级；省级', desks: '' },
  { id: 'c', level: '国家级', desks: '10' },
].map((cells) => ({ cells }) as unknown as CurrentEntry);

const select = (...conditions: [string, string[]][]) =>
  selectEntries(
    { schema },
    entries,
    conditions.map(([name, values]) => ({ column: name, values })),
  ).map(({ cells }) => cells['id']);

describe('rows are selected', () => {
  it('all, when nothing is asked', () => expect(select()).toEqual(['a', 'b', 'c']));
  it('by the exact cell, or by an item of a list', () => {
    expect(select(['级别', ['省级']])).toEqual(['a', 'b']);
    expect(select(['级别', ['级']])).toEqual([]);
    expect(select(['工位数(个)', ['1']])).toEqual(['a']);
  });
  it('by one of several values, and by all conditions', () => {
    expect(select(['级别', ['省级', '国家级']])).toEqual(['a', 'b', 'c']);
    expect(select(['级别', ['省级']], ['工位数(个)', ['1']])).toEqual(['a']);
  });
  it('in the order in which ids are named', () => {
    expect(select(['编号', ['c', 'a']])).toEqual(['c', 'a']);
  });
  it('without changing the order of what was given', () => {
    select(['编号', ['c', 'a']]);
    expect(entries.map(({ cells }) => cells['id'])).toEqual(['a', 'b', 'c']);
  });
});
