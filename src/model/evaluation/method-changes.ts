import type { Method } from '../../schemas/documents/method.ts';
import { measureWords, scoringWords } from './indicator-words.ts';
import { keptBackIndicators } from './kept-back.ts';
import { type ScoringKey, methodDifferences } from './year-on-year.ts';
import { percent } from './evaluation-list.ts';

/** One thing that a method declares otherwise than the one before. */
export interface MethodChange {
  readonly title: string;
  readonly before: string;
  readonly now: string;
}

/**
 * What makes two rounds incomparable, in words; empty = the same method. `answers` gives the words
 * of a method for the keys that are no list of indicators.
 */
export function methodChanges(
  before: Method,
  now: Method,
  answers: (method: Method) => Readonly<Partial<Record<ScoringKey, readonly [string, string]>>>,
): MethodChange[] {
  const [then, today] = [answers(before), answers(now)];
  return methodDifferences(before, now).flatMap((key) => {
    if (key === 'indicators') return indicatorChanges(before, now);
    const title = today[key]?.[0] ?? key;
    const [from, to] = [then[key]?.[1] ?? '', today[key]?.[1] ?? ''];
    // Other targets are the same words.
    return [{ title, before: from, now: from === to ? `${to}（数值不同）` : to }];
  });
}

function indicatorChanges(before: Method, now: Method): MethodChange[] {
  const words = (method: Method, id: string) => {
    const found = method.indicators.find((indicator) => indicator.id === id);
    if (found === undefined) return '没有这一项';
    const { weight, unit, source, measure, scored } = found;
    const parts = [
      unit && `按${unit}计`,
      source,
      (measure != null || scored != null) && measureWords(found),
      scoringWords(found),
    ];
    return `权重${percent(weight)}，${parts.filter(Boolean).join('，')}`;
  };
  const all = [...now.indicators, ...before.indicators];
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [from, to] = [words(before, id), words(now, id)];
    const title = all.find((indicator) => indicator.id === id)?.title ?? id;
    return from === to ? [] : [{ title, before: from, now: to }];
  });
}

/** Targets of a method that may be printed, by indicator id. */
export function publishedTargets(
  method: Method,
): ReadonlyMap<string, { readonly total: number; readonly increment: number }> {
  const { normalization } = method;
  if (typeof normalization === 'string') return new Map();
  const keptBack = keptBackIndicators(method);
  return new Map(Object.entries(normalization.target).filter(([id]) => !keptBack.has(id)));
}
