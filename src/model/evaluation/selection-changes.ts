import type { ComputedRound } from '../../data/rounds.ts';
import { bandsAnswer, methodInWords, scoringAnswers } from './evaluation-list.ts';
import type { MethodChange } from './method-changes.ts';

/**
 * What two methods declare otherwise beside what scores and ranks depend on: places, rewards,
 * grades, what is published.
 */
export function selectionChanges(
  { method: before }: Pick<ComputedRound, 'method'>,
  { method: now }: Pick<ComputedRound, 'method'>,
): MethodChange[] {
  const [then, today] = [answersOf(before), answersOf(now)];
  return [...new Set([...today.keys(), ...then.keys()])].flatMap((title) => {
    const [from = '没有写', to = '没有写'] = [then.get(title), today.get(title)];
    return from === to ? [] : [{ title, before: from, now: to }];
  });
}

function answersOf(method: ComputedRound['method']): ReadonlyMap<string, string> {
  const ofScores = new Set(Object.values(scoringAnswers(method)).map(([title]) => title));
  // The day is a fact of each round, not a difference of its method.
  const others = methodInWords({ method }).filter(
    ([title]) => !ofScores.has(title) && title !== '数据截止',
  );
  return new Map([...others, bandsAnswer(method)]);
}
