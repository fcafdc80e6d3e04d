/**
 * `npm run dev:example`, `build:example` and `build:demo`: the fictional example city, alone or under
 * `example/` of the reference edition, each one click from the other.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsOrExit } from './settings-or-exit.ts';

const EXAMPLE = fileURLToPath(new URL('../src/testing/example-city', import.meta.url));
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
    process.exitCode = buildDemo();
    break;
  default:
    process.stderr.write('用法：npm run dev:example、build:example或build:demo\n');
    process.exitCode = 2;
}

/** Both editions into a folder beside OUT_DIR, renamed when both are done. */
function buildDemo(): number {
  const { outDir, basePath } = settingsOrExit();
  mkdirSync(dirname(outDir), { recursive: true });
  const draft = mkdtempSync(join(dirname(outDir), `.${basename(outDir)}-demo-`));
  const site = join(draft, 'site');
  try {
    const status =
      build({ OUT_DIR: site, DEMO_SISTER: SISTER }) ||
      build({
        SITE_ROOT: EXAMPLE,
        OUT_DIR: join(draft, 'example'),
        BASE_PATH: `${basePath}example/`,
      });
    if (status !== 0) return status;
    renameSync(join(draft, 'example'), join(site, 'example'));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(site, outDir);
    return 0;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function build(environment: Record<string, string>): number {
  const script = fileURLToPath(new URL('run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, 'build'], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return status ?? 1;
}
