import { expect, test } from 'vitest';
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
