import { expect, test } from 'vitest';
import { citeMark } from './cite-mark.ts';

test('the numbers of sources stand in one mark, each of which leads to its source', () => {
  expect(citeMark([1, 3])).toBe(
    '<sup class="cite"><a href="#source-1" aria-label="来源1">[1]</a><a href="#source-3" aria-label="来源3">[3]</a></sup>',
  );
});

test('what cites nothing has no mark', () => {
  expect(citeMark([])).toBe('');
});
