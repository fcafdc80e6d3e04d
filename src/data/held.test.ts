import { expect, test, vi } from 'vitest';
import { heldFor } from './held.ts';

test('what an owner holds is worked out once, also by a module that is loaded anew', async () => {
  const owner = {};
  const make = vi.fn(() => undefined);
  heldFor(owner, '甲', make);
  // At another address a module is another one.
  const anew = './held.ts?anew';
  const again = (await import(anew)) as typeof import('./held.ts');
  expect(again.heldFor).not.toBe(heldFor);
  again.heldFor(owner, '甲', make);
  expect(make).toHaveBeenCalledTimes(1);
  expect(heldFor(owner, '乙', () => 2)).toBe(2);
  expect(heldFor({}, '甲', () => 3)).toBe(3);
});
