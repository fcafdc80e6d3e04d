import { safeGit } from '../data/safe-git.ts';
import type { Machine } from '../settings.ts';
import { HandOverError } from './hand-over-error.ts';

/** Plain git in one repository, without prompts, hooks of ours or the user's own index. */
export interface Git {
  /** The output, trimmed. @throws HandOverError with `fault` */
  run(args: readonly string[], fault: string, input?: string): string;
  /** The output, trimmed; undefined when git fails. */
  ask(...args: readonly string[]): string | undefined;
}

/** Git in `folder`; `index` is a file to use as the index, and need not be there. */
export function gitIn(folder: string, index: string, machine: Machine): Git {
  const call = (args: readonly string[], input: string) =>
    safeGit(['-c', 'gc.auto=0', ...args], {
      cwd: folder,
      input,
      environment: {
        ...machine,
        ...{ GIT_INDEX_FILE: index, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        GIT_SSH_COMMAND: machine['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
      },
    })
      .toString()
      .trim();
  return {
    run: (args, fault, input = '') => {
      try {
        return call(args, input);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          throw new HandOverError('这台机器上没有git，或没有那个仓库的文件夹', { cause: error });
        }
        throw new HandOverError(fault, { cause: error });
      }
    },
    ask: (...args) => {
      try {
        return call(args, '');
      } catch {
        return undefined;
      }
    },
  };
}
