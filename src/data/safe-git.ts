import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';

/**
 * Git runs programs that a repository names: monitors, hooks, helpers. An edition is data, and a
 * repository without work tree may lie among it, so none is taken up by itself and none of these run.
 */
const SAFE = [
  ...['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false'],
  ...['-c', `core.hooksPath=${devNull}`, '-c', 'protocol.ext.allow=never'],
];

interface GitCall {
  readonly cwd: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The output of a git command that runs nothing of the repository. @throws as execFileSync does */
export function safeGit(
  args: readonly string[],
  { cwd, input = '', environment }: GitCall,
): Buffer {
  return execFileSync('git', [...SAFE, '-c', 'core.quotePath=false', ...args], {
    cwd,
    input,
    maxBuffer: 2 ** 31 - 1,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(environment === undefined ? {} : { env: environment }),
  });
}
