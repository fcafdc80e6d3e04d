/**
 * `npm run dev:example`, `build:example` and `build:demo`: the fictional example city, alone or under
 * `example/` of the reference edition, each one click from the other.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SPARING_FLAGS } from '../src/building/spare-memory.ts';
import { MARK } from '../src/building/site-mark.ts';
import { openWorkFolder } from '../src/building/work-folder.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const EXAMPLE = fileURLToPath(new URL('../src/example-city', import.meta.url));
const SISTER = '看虚构示例市的完整功能|example/';

const command = process.argv[2];
switch (command) {
  case 'dev':
    process.env['SITE_ROOT'] = EXAMPLE;
    await import('./dev.ts');
    break;
  case 'build':
    process.env['SITE_ROOT'] = EXAMPLE;
    process.env['OUT_DIR'] ??= 'dist-example';
    await import('./build.ts');
    break;
  case 'demo':
    process.exitCode = await buildDemo();
    break;
  default:
    process.stderr.write('用法：npm run dev:example、build:example或build:demo\n');
    process.exitCode = 2;
}

/** Both editions into a folder of drafts, which takes the place of OUT_DIR when both are done. */
async function buildDemo(): Promise<number> {
  const settings = settingsOrExit();
  const repository = fileURLToPath(new URL('..', import.meta.url));
  const work = await openWorkFolder(settings, repository, (line) => process.stderr.write(line));
  const example = join(work.site, '..', 'example');
  try {
    const status =
      build({ OUT_DIR: work.site, DEMO_SISTER: SISTER }) ||
      build({
        SITE_ROOT: EXAMPLE,
        OUT_DIR: example,
        BASE_PATH: `${settings.basePath}example/`,
      });
    if (status !== 0) return status;
    // One site, one mark.
    rmSync(join(example, MARK));
    renameSync(example, join(work.site, 'example'));
    work.publish();
    return 0;
  } finally {
    work.close();
  }
}

function build(environment: Record<string, string>): number {
  const script = fileURLToPath(new URL('run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [...SPARING_FLAGS, script, 'build'], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return status ?? 1;
}
