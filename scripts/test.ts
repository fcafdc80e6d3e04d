/** `npm test`: types, rules, unused code, format and all tests; the last line counts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sumOfTallies, type Tally, tallyOfReport, tallyOfStep } from './test-tally.ts';

const ROOT = join(import.meta.dirname, '..');
/** Room for what is made and dropped: with the usual 16 MB these programs clean up a fifth of their time. */
const ROOMY = '--max-semi-space-size=64';
/** What `npm run format` formats. */
const FORMATTED = ['{src,scripts}/**/*.{ts,astro}', '*.{ts,mjs}'];
/** What held before and has not changed since is not looked at again; `npm ci` begins anew. */
const heldBefore = (name: string) => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=node_modules/.cache/zhongchuang-gazette/${name}`,
];
/** What `npm run types` reads. */
const COMPONENTS = 'tsconfig.components.json';

type Step = readonly [name: string, program: string, parameters: readonly string[]];

/** Types and rules of modules and of components, what no one uses, format: one check each, in lanes. */
const CHECKS: readonly (readonly Step[])[] = [
  [
    ['模块', 'oxlint/bin/oxlint', []],
    ['格式', 'prettier/bin/prettier.cjs', ['--check', ...heldBefore('formatted'), ...FORMATTED]],
  ],
  [['组件', 'astro/bin/astro.mjs', ['check', '--noSync', '--tsconfig', COMPONENTS]]],
  [
    ['组件的规则', 'eslint/bin/eslint.js', ['.', ...heldBefore('rules')]],
    ['无用', 'knip/bin/knip.js', []],
  ],
];

type Told = Tally & { readonly said: string };

// Writes the types of Astro, and beside them what the live site of a test reads: before both begin.
const prepared = await runLane([['准备', 'astro/bin/astro.mjs', ['sync']]]);
// Tests wait for browsers and files a quarter of their time: the checks take what they leave, and
// stand back from tests that measure time.
const [tests, ...lanes] = await Promise.all([runTests(), ...CHECKS.map(runLane)]);
const checks = [...prepared, ...lanes.flat()];
for (const { said } of checks) console.log(said);
const tally = sumOfTallies([...checks, tests]);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** The checks of a lane one after the other; what each said is told whole after the tests. */
async function runLane(steps: readonly Step[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const [name, program, parameters] of steps) {
    const { status, output } = await run(name, program, parameters, 'low');
    told.push({ ...tallyOfStep(status), said: `${titleOf(name, program, parameters)}${output}` });
  }
  return told;
}

/** Unit tests, fixture sites and browser tests: one check each. */
async function runTests(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
  const report = join(folder, 'report.json');
  const parameters = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // A golden that nobody committed is a failure, not a reason to write one.
    '--update=none',
  ];
  try {
    console.log(titleOf('测试', 'vitest/vitest.mjs', parameters));
    const { status, output } = await run('测试', 'vitest/vitest.mjs', parameters, 'usual');
    if (output !== '') console.log(output);
    return tallyOfReport(readJson(report), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function titleOf(name: string, program: string, parameters: readonly string[]): string {
  return `\n── ${name}：${[program.split('/')[0], ...parameters.slice(0, 1)].join(' ')}\n`;
}

/**
 * Runs a program of an installed package: at low priority its output is kept, else shown at once.
 * Its status is null when it was killed or did not start.
 */
function run(
  name: string,
  program: string,
  parameters: readonly string[],
  priority: 'usual' | 'low',
): Promise<{ status: number | null; output: string }> {
  const stdio = priority === 'low' ? 'pipe' : 'inherit';
  const path = join(ROOT, 'node_modules', program);
  const child = spawn(process.execPath, [ROOMY, path, ...parameters], {
    cwd: ROOT,
    stdio: ['inherit', stdio, stdio],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (priority === 'low') standBack(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ status: null, output: `「${name}」没有能运行：${error.message}` });
    });
    child.on('close', (status, signal) => {
      if (signal !== null) output += `「${name}」被信号「${signal}」中断`;
      resolve({ status, output });
    });
  });
}

/** Lets other programs go first; one that has ended already needs nothing. */
function standBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Where it is not allowed, the checks only take longer from the tests.
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
