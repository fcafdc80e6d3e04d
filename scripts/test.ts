import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sumOfTallies, type Tally, tallyOfReport, tallyOfStep } from './test-tally.ts';

const ROOT = join(import.meta.dirname, '..');
/** What `npm run format` formats. */
const FORMATTED = ['{src,scripts}/**/*.{ts,astro}', '*.{ts,mjs}'];

const tally = sumOfTallies([
  // Types of every source file and page, rules, what no one uses, format: one check each.
  tallyOfStep(runStep('类型', 'astro/bin/astro.mjs', ['check'])),
  tallyOfStep(runStep('规则', 'eslint/bin/eslint.js', ['.'])),
  tallyOfStep(runStep('无用', 'knip/bin/knip.js', [])),
  tallyOfStep(runStep('格式', 'prettier/bin/prettier.cjs', ['--check', ...FORMATTED])),
  runTests(),
]);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Unit tests, fixture sites and browser tests: one check each. */
function runTests(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
  try {
    const report = join(folder, 'report.json');
    const exitCode = runStep('测试', 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // A golden that nobody committed is a failure, not a reason to write one.
      '--update=none',
    ]);
    return tallyOfReport(readJson(report), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program of an installed package and shows its output; null when it was killed. */
function runStep(name: string, program: string, parameters: readonly string[]): number | null {
  console.log(`\n── ${name}：${[program.split('/')[0], ...parameters.slice(0, 1)].join(' ')}\n`);
  const path = join(ROOT, 'node_modules', program);
  const { status, signal, error } = spawnSync(process.execPath, [path, ...parameters], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (error) console.error(`「${name}」没有能运行：${error.message}`);
  if (signal) console.error(`「${name}」被信号「${signal}」中断`);
  return status;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
