import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';

// The 32-bit words of mulberry32, computed outside this project.
it.each([
  [0, 1144304738, 1416247, 958946056],
  [1, 2693262067, 11749833, 2265367787],
  [20260220, 4203167839, 2165625554, 3751586531],
  [-1, 3850105811, 813802916, 3073704848],
])('seed %d gives the same sequence everywhere', (seed, first, second, third) => {
  const random = seededRandom(seed);
  expect([random(), random(), random()]).toEqual(
    [first, second, third].map((word) => word / 4294967296),
  );
});

it('counts only the lowest 32 bits of the seed', () => {
  expect(seededRandom(2 ** 32 + 1)()).toBe(seededRandom(1)());
});

it('gives numbers of the unit interval, evenly', () => {
  const random = seededRandom(42);
  const tenths = new Array<number>(10).fill(0);
  for (let index = 0; index < 10_000; index += 1) {
    const place = Math.floor(random() * 10);
    tenths[place] = (tenths[place] ?? -1) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
});
