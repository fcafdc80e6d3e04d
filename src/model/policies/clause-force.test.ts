import { expect, it } from 'vitest';
import { forceLegend, forceWords } from './clause-force.ts';

it.each([
  ['可', '可以'],
  ['应', '应当'],
  ['要；鼓励', '要、鼓励'],
  ['力争', '力争'],
  ['constructor', 'constructor'],
])('the force 「%s」 is said as 「%s」', (force, said) => expect(forceWords(force)).toBe(said));

it('explains the words that some clause uses, the most binding first', () => {
  expect(forceLegend(['可', '施行', '应', '可'])).toBe(
    '“应当”指必须做；“可以”指由所列的单位决定做不做',
  );
  expect(forceLegend(['施行'])).toBe('');
});
