import { nearest } from '../text/nearest.ts';
import { problemOf } from './import-problems.ts';
import type { Questions } from './questions.ts';
import type { ImportRequest } from './request.ts';
import type { ImportProblem } from './result.ts';

/** The answers of this run that nothing was asked for: a mistyped one would else be lost without a word. */
export function unusedNotices(
  { answersName = '', asOf, goneSince }: Pick<ImportRequest, 'answersName' | 'asOf' | 'goneSince'>,
  questions: Questions,
): ImportProblem[] {
  const open = questions.open().map(({ id }) => id);
  // The answers of a series are for all of its files; and what is asked next depends on what is open.
  if (goneSince !== undefined) return [];
  const asked = [...open, ...questions.used().keys()];
  return questions.unused().flatMap((id) => {
    const near = nearest(id, open);
    if (near === undefined && open.length > 0) return [];
    const message = `回答里的「${id}」没有用上：这张表没有问它`;
    const hint =
      id === 'as-of' && asOf !== undefined
        ? `参数--as-of已经写明了${asOf}，照它`
        : near !== undefined
          ? `是不是「${near}」？`
          : asked.length === 0
            ? '表里已经写明的照表里的；要改就改表'
            : `问过的是${asked.map((each) => `「${each}」`).join('、')}`;
    return [problemOf(answersName, 'config', message, hint, 'warning')];
  });
}
