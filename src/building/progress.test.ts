import { expect, test } from 'vitest';
import { stepProgress } from './progress.ts';

/** A step of four items, one every ten seconds; what was written. */
function told(isTTY: boolean, every = 10_000) {
  const written: string[] = [];
  let now = 0;
  const output = { isTTY, write: (text: string) => written.push(text) };
  const step = stepProgress('旬报的各种版本', 4, output, () => now);
  for (let item = 0; item < 3; item += 1) {
    now += every;
    step.done();
  }
  step.end();
  return written;
}

test('a terminal sees how much is done and how long it takes, in one line', () => {
  expect(told(true)).toEqual([
    '\r\u001b[K旬报的各种版本……',
    '\r\u001b[K旬报的各种版本……1/4',
    '\r\u001b[K旬报的各种版本……2/4，还要约20秒',
    '\r\u001b[K旬报的各种版本……3/4，还要约10秒',
    '\r\u001b[K',
  ]);
});

test('elsewhere there are plain lines, of a long step one every half minute', () => {
  expect(told(false)).toEqual(['旬报的各种版本……\n', '旬报的各种版本……3/4，还要约10秒\n']);
  expect(told(false, 100)).toEqual(['旬报的各种版本……\n']);
  expect(told(false, 120_000)).toContain('旬报的各种版本……2/4，还要约4分钟\n');
});

test('the step says what was reused and why something was not', () => {
  const ended = (...origins: ('kept' | 'first' | 'content')[]) => {
    const step = stepProgress('旬报', 3, { write: () => undefined });
    origins.forEach(step.noted);
    return step.end();
  };
  expect(ended('kept', 'kept', 'content')).toBe('重用2份，新做1份（内容改了）');
  expect(ended('first', 'first', 'content')).toBe('新做3份（第一次做2份，内容改了1份）');
  expect(ended()).toBe('');
});
