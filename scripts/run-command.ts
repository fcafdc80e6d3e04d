import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { failureOf } from './failure.ts';
import { saidBefore } from './said-before.ts';

/** What is asked of the running process; another in tests. */
interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  write(text: string): void;
  exit(code: number): void;
  /** Where what engineers ask for is kept. */
  readonly logFolder: string;
}

const PROCESS: Surroundings = {
  environment: process.env,
  write: (text) => void process.stderr.write(text),
  exit: (code) => process.exit(code),
  logFolder: join(tmpdir(), 'zhongchuang-gazette-log'),
};

/**
 * Runs a script of this folder by its name. Whatever it throws, also where nobody waits for it, ends
 * the command with a Chinese sentence and exit code 1 or 2; what an engineer needs is written to a
 * file that the sentence names, and shown when `DEBUG` is set.
 */
export async function runCommand(name: string, rest: readonly string[]): Promise<void> {
  const fail = (error: unknown) => fallDown(name, error, PROCESS);
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
  // Who reads (`| head`, a window that was closed) may go before all is said: the work goes on.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') fail(error);
    });
  }
  const said = saidBefore(name, rest, process.env);
  if (said !== undefined) {
    process[said.code === 0 ? 'stdout' : 'stderr'].write(`${said.text}\n`);
    process.exit(said.code);
  }
  const script = join(import.meta.dirname, `${name}.ts`);
  process.argv = [process.argv[0] ?? '', script, ...rest];
  try {
    await import(pathToFileURL(script).href);
  } catch (error) {
    fail(error);
  }
}

/** Says what ended the command, keeps the details, and ends it. */
export function fallDown(name: string, error: unknown, around: Surroundings): void {
  const { environment } = around;
  const { sentence, code, isExplained } = failureOf(error, name);
  const details = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const log = environment['DEBUG'] || isExplained ? undefined : keptLog(name, details, around);
  const where = log === undefined ? '' : `；详细内容在${log}，请交给维护程序的人`;
  around.write(`${sentence}${where}\n${environment['DEBUG'] ? `${details}\n` : ''}`);
  around.exit(code);
}

function keptLog(name: string, details: string, { logFolder }: Surroundings): string | undefined {
  const file = join(logFolder, `${name.replace(/[^a-z0-9-]/gi, '-')}-${process.pid}.log`);
  try {
    mkdirSync(logFolder, { recursive: true });
    writeFileSync(file, `${details}\n`);
    return file;
  } catch {
    return undefined;
  }
}
