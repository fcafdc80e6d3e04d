import { expect, test } from 'vitest';
import { reference } from './columns.ts';
import { ownTable } from './own-table.ts';

test('a column of an own table can hold the ids of another table or of documents', () => {
  const { columns } = ownTable('points', '要点', 'snapshot', [
    { name: 'id', title: '编号', type: 'id', required: true, description: '编号' },
    { name: 'by', title: '政策', type: 'reference', reference: 'policies', description: '政策' },
  ]);
  expect(columns['by']?.field).toMatchObject({ reference: 'policies', isList: true });
  expect(columns['by']?.judge('a；b')).toEqual({ value: 'a；b' });
  expect(columns['id']?.field.reference).toBeUndefined();
});

test('a column of sources names the list of sources, in an own table as in one of the program', () => {
  const { columns } = ownTable('points', '要点', 'snapshot', [
    { name: 'from', title: '来源', type: 'source', description: '来源' },
  ]);
  expect(columns['from']?.field).toMatchObject({ reference: 'sources', isList: true });
});

test('a column of ids that does not say what they name does not compile', () => {
  // @ts-expect-error what it refers to is missing
  expect(reference.required('空间', { description: '空间' }).field.reference).toBeUndefined();
});
