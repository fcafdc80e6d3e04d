import type { Indicator } from '../../schemas/documents/method-indicator.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { fullPoints } from './own-scale.ts';
import { valueKind } from './raw-values.ts';

type Measured = Pick<Indicator, 'measure' | 'scored'>;

/** What the total of an indicator is: 「到2026年累计」, 「2026年的数」, 「评分」. */
export function totalWords(indicator: Measured, { year }: Pick<Method, 'year'>): string {
  return { flow: `到${year}年累计`, level: `${year}年的数`, points: '评分' }[valueKind(indicator)];
}

/** What the increment of an indicator is, which for a stock or a rate `increment` does not choose. */
export function incrementWords(
  indicator: Measured,
  { year, increment }: Pick<Method, 'year' | 'increment'>,
): string {
  const kind = valueKind(indicator);
  if (kind === 'points') return '评分';
  return kind === 'flow' && increment === 'flow' ? `${year}年的数` : `${year}年比上年多`;
}

const MEASURES = { flow: '一年里做成的', stock: '年末有的', rate: '比率' } as const;

/** How an indicator is measured: 「年末有的」. */
export function measureWords({ measure, scored }: Measured): string {
  return scored ? '评分' : MEASURES[measure ?? 'flow'];
}

/** The scale of an indicator of its own, in words; '' for one on the scale of the method. */
export function scoringWords({ scoring, scored, unit }: Indicator): string {
  if (scored) return `照所给的分，满分${scored.full}分`;
  if (!scoring) return '';
  const full = `满分${fullPoints(scoring)}分`;
  if ('steps' in scoring) {
    const steps = scoring.steps.map(({ from, points }) => `达到${from}${unit}得${points}分`);
    return `${steps.join('，')}，不到的0分；${full}`;
  }
  const { from, base, per, cap } = scoring;
  return `不到${from}${unit}得0分，达到得${base}分，每多1${unit}加${per}分，最多${cap}分；${full}`;
}

/** The names of indicators in quotes: 「“入驻率”“满意度”」. */
export function quoted(indicators: readonly { readonly title: string }[]): string {
  return indicators.map(({ title }) => `“${title}”`).join('');
}

/** The groups of a method with their caps; '' without groups. */
export function groupWords({ indicators, groups }: Pick<Method, 'indicators' | 'groups'>): string {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  return (groups ?? [])
    .map(({ title, indicators: ids, cap }) => {
      const held = quoted(ids.map((id) => byId.get(id) ?? { title: id }));
      return `“${title}”（${held}）合计最多${cap}分`;
    })
    .join('；');
}

/** What of a method no alternative changes, beside the bonus, in words. */
export function fixedParts(method: Pick<Method, 'indicators' | 'groups' | 'bonus'>): string[] {
  const { indicators, groups, bonus } = method;
  const scaled = indicators.filter(({ scoring, scored }) => scoring != null || scored != null);
  const levels = indicators.filter((each) => valueKind(each) === 'level');
  return [
    bonus.deductionCap == null ? '加分' : '加分和扣分',
    groups?.length ? '小组的上限' : '',
    scaled.length > 0 ? `${quoted(scaled)}的计分` : '',
    levels.length > 0 ? `${quoted(levels)}的增量读法` : '',
  ].filter((part) => part !== '');
}
