import { expect, test } from 'vitest';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import { unitSentence } from './recompute-summary.ts';

const results = {
  units: [{ spaceId: 's1', name: '示例空间', rank: 14 }],
} as unknown as RecomputableResults;
const now = (rank: number) => [{ spaceId: 's1', rank, score: 60, slot: 0 }];

test('a unit hears where it stood and where it stands', () => {
  expect(unitSentence(results, now(11), 's1')).toBe('示例空间公布第14名，现在第11名。');
  expect(unitSentence(results, now(14), 's1')).toBe('示例空间公布第14名，现在没有变。');
});

test('of a unit that is not in the round, or when nothing could be ranked, nothing is said', () => {
  expect(unitSentence(results, now(1), 's2')).toBe('');
  expect(unitSentence(results, undefined, 's1')).toBe('');
});
