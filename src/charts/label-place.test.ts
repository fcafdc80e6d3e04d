import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFree, fitsBetween, overlaps, spreadApart } from './label-place.ts';

const box = (left: number, right: number) => ({ left, right, top: 0, bottom: 10 });

test('boxes that only touch do not overlap', () => {
  expect(overlaps(box(0, 10), box(10, 20))).toBe(false);
  expect(overlaps(box(0, 10), box(9, 20))).toBe(true);
});

test('the first candidate that touches nothing is chosen, none when all are taken', () => {
  expect(firstFree([box(0, 5), box(20, 25)], [box(0, 10)])).toEqual(box(20, 25));
  expect(firstFree([box(0, 5)], [box(0, 10)])).toBeUndefined();
});

test('labels that have room stay where they are', () => {
  const labels = [
    { middle: 20, length: 10 },
    { middle: 60, length: 10 },
  ];
  expect(spreadApart(labels, 0, 100)).toEqual([20, 60]);
});

test('labels at one place move to both sides of it', () => {
  const labels = [
    { middle: 50, length: 10 },
    { middle: 50, length: 10 },
  ];
  expect(spreadApart(labels, 0, 100, 2)).toEqual([44, 56]);
});

test('labels at an edge move inwards', () => {
  const labels = [
    { middle: 100, length: 20 },
    { middle: 98, length: 20 },
  ];
  expect(spreadApart(labels, 0, 100)).toEqual([90, 70]);
});

test('labels that fit never overlap and never leave the room', () => {
  const label = fc.record({
    middle: fc.integer({ min: -50, max: 450 }),
    length: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      fc.pre(fitsBetween(labels, 400, 4));
      const middles = spreadApart(labels, 0, 400, 4);
      const boxes = labels
        .map(({ length }, index) => {
          const middle = middles[index] ?? Number.NaN;
          return { from: middle - length / 2, to: middle + length / 2 };
        })
        .sort((a, b) => a.from - b.from);
      let edge = -4;
      for (const { from, to } of boxes) {
        expect(from).toBeGreaterThanOrEqual(edge + 4 - 1e-6);
        edge = to;
      }
      if (boxes.length > 0) expect(edge).toBeLessThanOrEqual(400 + 1e-6);
    }),
  );
});
