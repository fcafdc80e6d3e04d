import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { BASE_TODAY, baseEdition } from '../src/testing/broken/base-edition.ts';
import { withWrittenEdition } from '../src/testing/broken/written-edition.ts';
import { runScript } from './run-script-fixture.ts';

const SCRIPT = fileURLToPath(new URL('run.mjs', import.meta.url));

test('npm run template fills in the last version, never overwrites, and knows near names', async () => {
  const runs = await withWrittenEdition(baseEdition(), async (root) => {
    const out = join(root, '名录.xlsx');
    const settings = { SITE_ROOT: root, BUILD_DATE: BASE_TODAY };
    const run = (...args: string[]) => runScript('template', args, settings);
    const first = spawnSync(process.execPath, [SCRIPT, 'template', '空间名录', '--out', out], {
      env: { ...process.env, ...settings },
      encoding: 'utf8',
    });
    return {
      first,
      bytes: readFileSync(out),
      again: await run('spaces', '--out', out),
      near: await run('spces'),
      issue: await run('issue', '--out', join(root, '旬报.docx')),
      draft: await runScript('import-docx', [join(root, '旬报.docx'), '--dry-run'], settings),
    };
  });
  expect(runs.first).toMatchObject({ status: 0, stderr: '' });
  const { sheets } = await readXlsx(runs.bytes);
  expect(sheets[0]?.rows[1]?.[0]).toBe('s01');
  expect(runs.again).toMatchObject({ status: 1 });
  expect(runs.again.stderr).toContain('已经有了，没有改动它');
  expect(runs.issue.stdout).toContain('由数据算出的数');
  expect(runs.draft).toMatchObject({ status: 0 });
  expect(runs.draft.stdout).toContain('个数由数据算出，草稿里写成<Total>：');
  expect(runs.near).toMatchObject({ status: 2 });
  expect(runs.near.stderr).toContain('没有「spces」这个表，是不是「spaces」？');
});
