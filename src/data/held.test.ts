import { expect, test, vi } from 'vitest';
import { heldFor } from './held.ts';

test('what an owner holds is worked out once, for each owner and name', () => {
  const owner = {};
  const make = vi.fn(() => undefined);
  heldFor(owner, '甲', make);
  heldFor(owner, '甲', make);
  expect(make).toHaveBeenCalledTimes(1);
  expect(heldFor(owner, '乙', () => 2)).toBe(2);
  expect(heldFor({}, '甲', () => 3)).toBe(3);
});
