/** What a setting does to the list, in a sentence that is read aloud; pure. */
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import type { RecomputedUnit } from './recompute-ranking.ts';
import { type Setting, queryOfSetting } from './recompute-setting.ts';

/** What can be done before anything was. */
export const AS_PUBLISHED = '还没有改动：拖动一项权重，或去掉一项的勾，看名单怎样变。';

/** Of more, only how many: the words must keep to the room that is left for them. */
const MOST_NAMES = 2;

/** `units` in the order of the results, undefined when nothing could be ranked. */
export function settingSummary(
  results: RecomputableResults,
  setting: Setting,
  units: readonly RecomputedUnit[] | undefined,
): string {
  if (units === undefined) return '至少要有一项指标的权重大于0，下面还是上一次的结果。';
  if (queryOfSetting(results, setting) === '') return AS_PUBLISHED;
  const now = new Map(units.map((unit) => [unit.spaceId, unit]));
  const slotOf = (spaceId: string) => now.get(spaceId)?.slot ?? 0;
  const added = results.units.filter(({ spaceId, selected }) => !selected && slotOf(spaceId) === 1);
  const gone = results.units.filter(({ spaceId, selected }) => selected && slotOf(spaceId) < 1);
  const tied = units.filter(({ slot }) => slot > 0 && slot < 1).length;
  const open = tied === 0 ? '' : `${tied}家在名额线上同分，要由机关决定先后。`;
  if (added.length === 0 && gone.length === 0) return `名单不变，和公布的相同。${open}`;
  const names = (list: typeof added) =>
    list.length > MOST_NAMES ? `${list.length}家` : list.map(({ name }) => name).join('、');
  const parts = [
    added.length > 0 && `换上${names(added)}`,
    gone.length > 0 && `换下${names(gone)}`,
  ].filter(Boolean);
  const change = `名单换${Math.max(added.length, gone.length)}家：${parts.join('，')}`;
  return `${change}${Math.max(added.length, gone.length) > MOST_NAMES ? '，看表里标出的' : ''}。${open}`;
}

/**
 * Where a unit stands and how far that is from where it stood, 「示例空间现在第15名，比公布的降1名。」, or
 * its score where ranks are not published; nothing of an unknown one.
 */
export function unitSentence(
  { units: all, method }: RecomputableResults,
  units: readonly RecomputedUnit[] | undefined,
  spaceId: string,
): string {
  const published = all.find((unit) => unit.spaceId === spaceId);
  const now = units?.find((unit) => unit.spaceId === spaceId);
  if (published === undefined || now === undefined) return '';
  const { name } = published;
  if (method.publish !== 'ranks') {
    const points = (score: number) => `${score.toFixed(method.decimals)}分`;
    return `${name}现在${points(now.score)}，公布的是${points(published.score)}。`;
  }
  const up = published.rank - now.rank;
  const change = up === 0 ? '和公布的相同' : `比公布的${up > 0 ? '升' : '降'}${Math.abs(up)}名`;
  return `${name}现在第${now.rank}名，${change}。`;
}
