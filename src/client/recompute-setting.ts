/** The setting of 自己算一遍 and its place in the address bar; pure. */
import type { NormalizationName } from '../model/evaluation/alternatives.ts';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';

/** What the reader may choose; everything else stays as the method says. */
export interface Setting {
  /** By indicator; as typed, not yet divided by their sum. */
  readonly weights: Readonly<Record<string, number>>;
  /** Ids of the indicators that are left out. */
  readonly off: readonly string[];
  readonly normalization: NormalizationName;
  readonly increment: 'flow' | 'change';
  /** The share of the total; the increment has the rest. */
  readonly totalShare: number;
}

/** The setting that was published. */
export function publishedSetting({ method }: Pick<RecomputableResults, 'method'>): Setting {
  return {
    weights: Object.fromEntries(method.indicators.map(({ id, weight }) => [id, weight])),
    off: [],
    normalization: method.normalization,
    increment: method.increment,
    totalShare: method.shares.total,
  };
}

/** The normalizations that the results hold, the published one first. */
export function heldNormalizations({
  method,
}: Pick<RecomputableResults, 'method'>): NormalizationName[] {
  const free = ['min-max', 'percentile', 'z-score'] as const;
  return [method.normalization, ...free.filter((each) => each !== method.normalization)];
}

/**
 * A setting from a query string; what it does not say, or says wrongly, is as published. Numbers
 * are percentages: `w-<indicator>=25`, `total=60`.
 */
export function settingFromQuery(
  results: Pick<RecomputableResults, 'method'>,
  query: string,
): Setting {
  const read = new URLSearchParams(query);
  const published = publishedSetting(results);
  const percent = (name: string, otherwise: number) => {
    const text = read.get(name);
    const value = text === null || text.trim() === '' ? NaN : Number(text);
    return value >= 0 && value <= 100 ? value / 100 : otherwise;
  };
  const ids = Object.keys(published.weights);
  const normalization = read.get('normalization');
  const increment = read.get('increment');
  return {
    weights: Object.fromEntries(
      ids.map((id) => [id, percent(`w-${id}`, published.weights[id] ?? 0)]),
    ),
    off: ids.filter((id) => read.getAll('off').includes(id)),
    normalization:
      heldNormalizations(results).find((each) => each === normalization) ?? published.normalization,
    increment: increment === 'flow' || increment === 'change' ? increment : published.increment,
    totalShare: percent('total', published.totalShare),
  };
}

/** The query string of a setting, with `?`; '' for the published one. */
export function queryOfSetting(
  results: Pick<RecomputableResults, 'method'>,
  setting: Setting,
): string {
  const published = publishedSetting(results);
  const query = new URLSearchParams();
  for (const [id, weight] of Object.entries(setting.weights)) {
    if (weight !== published.weights[id]) query.set(`w-${id}`, inPercent(weight));
  }
  for (const id of setting.off) query.append('off', id);
  if (setting.normalization !== published.normalization) {
    query.set('normalization', setting.normalization);
  }
  if (setting.increment !== published.increment) query.set('increment', setting.increment);
  if (setting.totalShare !== published.totalShare) {
    query.set('total', inPercent(setting.totalShare));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** `0.15` → `15`, at most two decimals. */
export function inPercent(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}
