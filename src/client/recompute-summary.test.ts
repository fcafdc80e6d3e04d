import { describe, expect, test } from 'vitest';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import type { Setting } from './recompute-setting.ts';
import { AS_PUBLISHED, settingSummary, unitSentence } from './recompute-summary.ts';

const results = {
  method: { publish: 'ranks', decimals: 1 },
  units: [{ spaceId: 's1', name: '示例空间', rank: 14, score: 59.96 }],
} as unknown as RecomputableResults;
const now = (rank: number) => [{ spaceId: 's1', rank, score: 60, slot: 0 }];

test('a unit hears where it stood and where it stands', () => {
  expect(unitSentence(results, now(11), 's1')).toBe('示例空间现在第11名，比公布的升3名。');
  expect(unitSentence(results, now(15), 's1')).toBe('示例空间现在第15名，比公布的降1名。');
  expect(unitSentence(results, now(14), 's1')).toBe('示例空间现在第14名，和公布的相同。');
});

test('of a unit that is not in the round, or when nothing could be ranked, nothing is said', () => {
  expect(unitSentence(results, now(1), 's2')).toBe('');
  expect(unitSentence(results, undefined, 's1')).toBe('');
});

test('where ranks are not published a unit hears its score', () => {
  const method = { ...results.method, publish: 'scores' as const };
  expect(unitSentence({ ...results, method }, now(11), 's1')).toBe(
    '示例空间现在60.0分，公布的是60.0分。',
  );
});

describe('the list', () => {
  const setting = (weight: number): Setting => ({
    ...{ weights: { a: weight }, off: [], totalShare: 0.5 },
    ...{ normalization: 'min-max', increment: 'flow' },
  });
  const list = (count: number) =>
    ({
      method: {
        ...{ publish: 'ranks', normalization: 'min-max', increment: 'flow' },
        ...{ shares: { total: 0.5 }, indicators: [{ id: 'a', weight: 1 }] },
      },
      units: Array.from({ length: 2 * count }, (_, index) => ({
        ...{ spaceId: `s${index}`, name: `第${index}家`, selected: index < count },
      })),
    }) as unknown as RecomputableResults;
  /** Those that were selected are not, and the others are. */
  const turned = ({ units }: RecomputableResults) =>
    units.map(({ spaceId, selected }) => ({ spaceId, rank: 1, score: 1, slot: selected ? 0 : 1 }));

  test('before anything is moved it is told what can be done', () => {
    expect(settingSummary(list(1), setting(1), turned(list(1)))).toBe(AS_PUBLISHED);
  });

  test('names of two that come and go are told, of more how many', () => {
    expect(settingSummary(list(2), setting(0.4), turned(list(2)))).toBe(
      '名单换2家：换上第2家、第3家，换下第0家、第1家。',
    );
    expect(settingSummary(list(3), setting(0.4), turned(list(3)))).toBe(
      '名单换3家：换上3家，换下3家，看表里标出的。',
    );
  });
});
