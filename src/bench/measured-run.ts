import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** What one command cost: its Node processes together; a browser that they start is not counted. */
export interface Cost {
  readonly wallSeconds: number;
  /** User and system time of all Node processes. */
  readonly cpuSeconds: number;
  /** The user time of it. */
  readonly userSeconds: number;
  /** Largest resident set of one process, in MB. */
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
  readonly output: string;
}

/** Every process writes what it used when it ends. */
const recorder = (record: string) => `import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(${JSON.stringify(record)}, [userCPUTime + systemCPUTime, maxRSS, userCPUTime].join(' ') + '\\n');
});
`;

/** Runs a script of this program, after flags of Node if any, in a process of its own and measures it. */
export function measuredRun(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const program = join(folder, 'recorder.mjs');
    const record = join(folder, 'record.txt');
    writeFileSync(program, recorder(record));
    writeFileSync(record, '');
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
      env: {
        ...environment,
        NODE_OPTIONS: `--import ${pathToFileURL(program).href}`,
      },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const wallSeconds = (performance.now() - started) / 1000;
    const used = readFileSync(record, 'utf8').trim().split('\n').filter(Boolean);
    const pairs = used.map((line) => line.split(' ').map(Number));
    return {
      wallSeconds,
      cpuSeconds: pairs.reduce((sum, [cpu = 0]) => sum + cpu, 0) / 1e6,
      userSeconds: pairs.reduce((sum, [, , user = 0]) => sum + user, 0) / 1e6,
      peakMegabytes: Math.max(0, ...pairs.map(([, rss = 0]) => rss)) / 1024,
      exitCode: status,
      output: stdout + stderr,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
