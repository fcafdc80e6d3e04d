/** What a setting does to the list, in a sentence that is read aloud; pure. */
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import type { RecomputedUnit } from './recompute-ranking.ts';
import { type Setting, queryOfSetting } from './recompute-setting.ts';

/** `units` in the order of the results, undefined when nothing could be ranked. */
export function settingSummary(
  results: RecomputableResults,
  setting: Setting,
  units: readonly RecomputedUnit[] | undefined,
): string {
  if (units === undefined) return '至少要有一项指标的权重大于0，下面还是上一次的结果。';
  if (queryOfSetting(results, setting) === '') return '现在是公布的设置，结果和公布的相同。';
  const now = new Map(units.map((unit) => [unit.spaceId, unit]));
  const slotOf = (spaceId: string) => now.get(spaceId)?.slot ?? 0;
  const added = results.units.filter(({ spaceId, selected }) => !selected && slotOf(spaceId) === 1);
  const gone = results.units.filter(({ spaceId, selected }) => selected && slotOf(spaceId) < 1);
  const tied = units.filter(({ slot }) => slot > 0 && slot < 1).length;
  const open = tied === 0 ? '' : `${tied}家在名额线上同分，要由机关决定先后。`;
  if (added.length === 0 && gone.length === 0) return `名单不变，和公布的相同。${open}`;
  const names = (list: typeof added) => list.map(({ name }) => name).join('、');
  const parts = [
    added.length > 0 && `换上${names(added)}`,
    gone.length > 0 && `换下${names(gone)}`,
  ].filter(Boolean);
  return `名单换${Math.max(added.length, gone.length)}家：${parts.join('；')}。${open}`;
}

/** Where a unit stood and stands, 「示例空间公布第14名，现在第11名。」; nothing of an unknown one. */
export function unitSentence(
  results: RecomputableResults,
  units: readonly RecomputedUnit[] | undefined,
  spaceId: string,
): string {
  const published = results.units.find((unit) => unit.spaceId === spaceId);
  const now = units?.find((unit) => unit.spaceId === spaceId);
  if (published === undefined || now === undefined) return '';
  const change = now.rank === published.rank ? '没有变' : `第${now.rank}名`;
  return `${published.name}公布第${published.rank}名，现在${change}。`;
}
