import { expect, test } from 'vitest';
import { smallLine } from './small-line.ts';

test('a small line goes from the lowest value at the foot to the highest at the top', () => {
  expect(smallLine([10, 30, 20])).toContain('d="M4.0 20.0L48.0 4.0L92.0 12.0"');
});

test('a value that is missing leaves a gap, and one alone between gaps is a dot', () => {
  const drawn = smallLine([1, 2, null, 3, null, 1, 2]);
  expect(drawn).toContain('d="M4.0 20.0L18.7 12.0M48.0 4.0M77.3 20.0L92.0 12.0"');
  expect(drawn).toContain('<path class="dot" d="M48.0 4.0h0"/>');
});

test('equal values run through the middle, and one value draws nothing', () => {
  expect(smallLine([5, 5])).toContain('d="M4.0 12.0L92.0 12.0"');
  expect(smallLine([null, 5])).toBeUndefined();
});
