import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Spell, survivalAt, survivalCurve } from './kaplan-meier.ts';

// Few days, so that ties and censorings on the day of an event are common.
const spells = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 9 }), isEvent: fc.boolean() }),
  { maxLength: 25 },
);
const days = fc.integer({ min: 0, max: 11 });

/**
 * Survival by Efron's redistribution to the right: all weigh the same, and one that is censored hands its
 * weight to those observed longer; its variance by counting one event after the other.
 */
function computedAgain(all: readonly Spell[], day: number) {
  const queue = all.toSorted((a, b) => a.days - b.days || Number(b.isEvent) - Number(a.isEvent));
  const weights = queue.map(() => 1 / queue.length);
  let [gone, variance] = [0, 0];
  for (const [index, spell] of queue.entries()) {
    const behind = queue.length - index - 1;
    if (spell.days > day) break;
    if (spell.isEvent) {
      gone += weights[index] ?? 0;
      variance += 1 / ((behind + 1) * behind);
    } else {
      const share = (weights[index] ?? 0) / behind;
      for (let later = index + 1; later < queue.length; later += 1) {
        weights[later] = (weights[later] ?? 0) + share;
      }
    }
  }
  const last = queue.at(-1);
  if (last === undefined || (last.days < day && !last.isEvent)) return undefined;
  const survival = last.isEvent && last.days <= day ? 0 : 1 - gone;
  if (gone === 0 || survival === 0) return { survival, low: survival, high: survival };
  const middle = Math.log(-Math.log(survival));
  const reach = 1.959963984540054 * Math.sqrt(variance / Math.log(survival) ** 2);
  return {
    survival,
    low: Math.exp(-Math.exp(middle + reach)),
    high: Math.exp(-Math.exp(middle - reach)),
  };
}

it('is what a second program computes in another way', () => {
  fc.assert(
    fc.property(spells, days, (all, day) => {
      const found = survivalAt(survivalCurve(all), day);
      const again = computedAgain(all, day);
      if (again === undefined) return found === undefined;
      expect(found?.survival).toBeCloseTo(again.survival, 12);
      expect(found?.low).toBeCloseTo(again.low, 12);
      expect(found?.high).toBeCloseTo(again.high, 12);
      return true;
    }),
    { numRuns: 2000 },
  );
});

it('never rises, lies within its interval, and does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(spells, (all) => {
      const { steps } = survivalCurve(all);
      steps.forEach(({ survival, low, high }, index) => {
        expect(survival).toBeLessThan(steps[index - 1]?.survival ?? 1);
        expect(low).toBeLessThanOrEqual(survival);
        expect(high).toBeGreaterThanOrEqual(survival);
      });
      expect(survivalCurve(all.toReversed())).toEqual(survivalCurve(all));
    }),
  );
});
