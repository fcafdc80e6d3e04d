import { expect, test } from 'vitest';
import { digitGroups } from './digit-groups.ts';

test.each([
  ['88000', ['88', '000']],
  ['1000000', ['1', '000', '000']],
  ['-123456.75', ['-123', '456.75']],
])('%s is seen in groups of three', (text, groups) => {
  expect(digitGroups(text)).toEqual(groups);
});

test.each(['1795', '0.10825', '477.7', '未报送', '91000000MA0010942U', ''])(
  '“%s” stays in one piece',
  (text) => {
    expect(digitGroups(text)).toEqual([text]);
  },
);
