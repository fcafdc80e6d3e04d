import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownFolder, removeDead } from './build-owner.ts';

const ID = '64e6bd65-85dc-46c6-8bcf-bc7c97c82937';
let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'dead-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

/** A folder with something in it that nobody has written to for so many minutes. */
function folder(name: string, minutes: number): string {
  const made = join(parent, name);
  mkdirSync(join(made, 'program'), { recursive: true });
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(made, then, then);
  return made;
}

test('what the bundler of a killed build wrote once more is removed, unsigned as it is', () => {
  const left = folder(`build-${ID}`, 3);
  removeDead(parent, 'build-');
  expect(existsSync(left)).toBe(false);
});

test('an unsigned folder stays while it may be about to be signed, or has a name of its own', () => {
  const kept = [folder(`build-${ID}`, 1), folder('build-log', 3), folder(`other-${ID}`, 3)];
  removeDead(parent, 'build-');
  expect(kept.filter((each) => existsSync(each))).toEqual(kept);
});

test('the folder of a build that runs stays', () => {
  const running = folder(`build-${ID}`, 3);
  ownFolder(running);
  removeDead(parent, 'build-');
  expect(existsSync(running)).toBe(true);
});
