import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';

test('lines that both prints hold are left out, the others paired in order', () => {
  expect(changedLines(['甲', '乙', '丙'], ['甲', '丁', '丙', '戊'])).toEqual([
    { before: '乙', after: '丁' },
    { after: '戊' },
  ]);
  expect(changedLines(['甲', '乙'], ['乙', '甲'])).toEqual([]);
});

test('a line counts as often as it stands there', () => {
  expect(changedLines(['9', '9'], ['9'])).toEqual([{ before: '9' }]);
});
