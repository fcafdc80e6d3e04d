import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { vi } from 'vitest';
import { fallDown } from './run-command.ts';
import { saidBefore } from './said-before.ts';

/** What a command printed, and the code with which it ended. */
export interface ScriptRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `process.exit` throws while a command runs here. */
class Ended extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

let runs = 0;

/**
 * Runs a script of this folder as `run.mjs` does, but in this process, which takes a fraction of the
 * time. `environment` is added to that of the process. check.test.ts tries the door itself.
 */
export async function runScript(
  name: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ScriptRun> {
  const script = join(import.meta.dirname, `${name}.ts`);
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text.toString();
      return true;
    });
  }
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Ended(Number(code ?? 0));
  });
  const before = { argv: process.argv, exitCode: process.exitCode };
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  process.argv = [process.execPath, script, ...parameters];
  process.exitCode = undefined;
  try {
    const status = await statusOf(name, parameters, script);
    return { status, ...printed };
  } finally {
    process.argv = before.argv;
    process.exitCode = before.exitCode;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

async function statusOf(
  name: string,
  parameters: readonly string[],
  script: string,
): Promise<number> {
  try {
    const said = saidBefore(name, parameters, process.env);
    if (said !== undefined) {
      process[said.code === 0 ? 'stdout' : 'stderr'].write(`${said.text}\n`);
      process.exit(said.code);
    }
    runs += 1;
    // Another address each time, or the script would not run again.
    await import(/* @vite-ignore */ `${script}?run=${runs}`);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Ended) return error.code;
    let status = 1;
    fallDown(name, error, {
      environment: process.env,
      write: (text) => void process.stderr.write(text),
      exit: (code) => (status = code),
      logFolder: join(tmpdir(), 'zhongchuang-gazette-log'),
    });
    return status;
  }
}
