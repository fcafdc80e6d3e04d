import { expect, it } from 'vitest';
import { cadenceText } from './cadence-text.ts';

it.each([
  ['P1Y', '每年'],
  ['P10D', '每旬'],
  ['P6M', '每半年'],
  ['P2Y', '每2年'],
  ['P1Y6M', '每1年6个月'],
])('says the cadence %s as %s', (cadence, words) => {
  expect(cadenceText(cadence)).toBe(words);
});

it.each(['不定期', 'P', 'PT8H'])('leaves alone what is no duration in days: %s', (cadence) => {
  expect(cadenceText(cadence)).toBe(cadence);
});
