import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { later } from './later.ts';

/** A window that draws when it is told to. */
const frames = new Map<number, () => void>();
const draw = () => {
  const due = [...frames.values()];
  frames.clear();
  due.forEach((each) => each());
  vi.runAllTimers();
};

beforeEach(() => {
  vi.useFakeTimers();
  let last = 0;
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    last += 1;
    frames.set(last, act);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});

afterEach(() => {
  frames.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('work put off is done once, when the window has drawn', () => {
  const work = vi.fn();
  const { soon } = later(work);
  soon();
  soon();
  expect(work).not.toHaveBeenCalled();
  draw();
  expect(work).toHaveBeenCalledTimes(1);
  draw();
  expect(work).toHaveBeenCalledTimes(1);
});

test('it is done at once where somebody leaves or prints, and then no more', () => {
  const work = vi.fn();
  const { soon, now } = later(work);
  now();
  expect(work).not.toHaveBeenCalled();
  soon();
  now();
  draw();
  expect(work).toHaveBeenCalledTimes(1);
});

test('what is given up is not done', () => {
  const work = vi.fn();
  const { soon, never } = later(work);
  soon();
  never();
  draw();
  expect(work).not.toHaveBeenCalled();
});
