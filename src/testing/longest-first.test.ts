import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG_TESTS } from './longest-first.ts';

test('every long test is there under its name', () => {
  const root = join(import.meta.dirname, '../..');
  expect(LONG_TESTS.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
