import { expect, test } from 'vitest';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';
import { listChanges } from './list-changes.ts';

const list = (...rows: Partial<NoticeEntry>[]) =>
  ({
    entries: rows.map((row, index) => ({
      row: { number: index + 1, id: null, name: '', operator: null, note: null, ...row },
    })),
  }) as unknown as Parameters<typeof listChanges>[0];

test('a unit taken off, one added and one renamed are told apart', () => {
  const proposed = list({ id: 'a', name: '甲' }, { id: 'b', name: '乙' }, { id: 'c', name: '丙' });
  const final = list(
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙创客空间', note: '更名' },
    { id: 'd', name: '丁', note: '递补' },
  );
  expect(listChanges(proposed, final)).toEqual([
    { kind: '改名', name: '乙创客空间', before: '乙', reason: '更名' },
    { kind: '增加', name: '丁', before: undefined, reason: '递补' },
    { kind: '减少', name: '丙', before: undefined, reason: undefined },
  ]);
});

test('lists without ids match by name, then by an operator that is unique in both', () => {
  const proposed = list({ name: '甲', operator: '甲公司' }, { name: '乙', operator: '乙公司' });
  const final = list({ name: '甲', operator: '甲公司' }, { name: '乙空间', operator: '乙公司' });
  expect(listChanges(proposed, final)).toMatchObject([{ kind: '改名', before: '乙' }]);
});

test('one name under two ids is two units', () => {
  expect(listChanges(list({ id: 'a', name: '甲' }), list({ id: 'b', name: '甲' }))).toMatchObject([
    { kind: '增加' },
    { kind: '减少' },
  ]);
});

test('equal lists, and no lists, have no changes', () => {
  const same = list({ id: 'a', name: '甲' });
  expect(listChanges(same, same)).toEqual([]);
  expect(listChanges(undefined, undefined)).toEqual([]);
});
