import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { folderWith, SMALL } from '../src/differences/differences-fixture.ts';

test.each([
  ['the end of input', ''],
  ['another word, then the end', '九\n'],
])('the menu ends at %s, without a word of English', (_, input) => {
  const env = { ...process.env, SITE_ROOT: folderWith(SMALL) };
  const menu = [join(import.meta.dirname, 'run.mjs'), 'menu'];
  const { status, stdout, stderr } = spawnSync(process.execPath, menu, { input, env });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
  expect(stdout.toString()).toContain('做什么？');
});
