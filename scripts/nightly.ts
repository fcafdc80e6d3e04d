/**
 * `npm run nightly`: inbox, check, seal, build for today, hand over, receipt, once. The last line is
 * JSON: `{ok, steps:[{name, ok, message}], published}`. Exit 0 when the site of today stands, 1 when
 * nothing could be published.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SPARING_FLAGS } from '../src/building/spare-memory.ts';
import { night } from '../src/nightly/night.ts';
import type { Night } from '../src/nightly/step.ts';
import { SettingsError } from '../src/settings.ts';
import { failureOf } from './failure.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const settings = settingsOrExit();
const repository = fileURLToPath(new URL('..', import.meta.url));
const done = await doneOrTold();
for (const { name, ok, message } of done.steps) {
  process.stdout.write(`${ok ? '成' : '没有成'} ${name}：${message}\n`);
}
process.stdout.write(`${JSON.stringify(done)}\n`);
process.exitCode = done.published === null ? 1 : 0;

async function doneOrTold(): Promise<Night> {
  try {
    return await night({ settings, repository, build, explain });
  } catch (error) {
    const steps = [{ name: 'inbox', ok: false, message: explain(error) }] as const;
    return { ok: false, steps, published: null };
  }
}

/**
 * A build in a process of its own: a crash of the browser or of memory ends only that. Who stops the
 * night stops it too: it would put up a site of which the seal is taken back.
 */
async function build(): Promise<void> {
  const { siteRoot, outDir, basePath, today } = settings;
  const child = spawn(
    process.execPath,
    [...SPARING_FLAGS, join(repository, 'scripts/run.mjs'), 'build'],
    {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ SITE_ROOT: siteRoot, OUT_DIR: outDir, BASE_PATH: basePath, BUILD_DATE: today },
      },
    },
  );
  const stop = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of STOPS) process.on(signal, stop);
  const [[status], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  for (const signal of STOPS) process.off(signal, stop);
  if (status === 0) return;
  // Of what a crash of Node or of the system says, editors can read nothing.
  const told = (stderr.trim() === '' ? stdout : stderr)
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line))
    .slice(-5);
  const isTold = (status === 1 || status === 2) && told.length > 0;
  const crashed = isTold ? [] : ['构建中途停了：被停下，或内存不够'];
  throw new SettingsError([...told, ...crashed].join('；'));
}

function explain(error: unknown): string {
  return failureOf(error, 'nightly').sentence;
}
