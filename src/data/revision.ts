import { safeGit } from './safe-git.ts';
import { LOOP_FOLDERS } from './walk.ts';

/**
 * The commit from which an edition is built: the one that `BUILD_REVISION` names, or that of its git
 * work tree when nothing in it was changed since; null when there is no git or no such commit.
 */
export function revisionOf(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const named = environment['BUILD_REVISION'];
  if (named !== undefined && named !== '') return named;
  try {
    const git = (...args: readonly string[]) =>
      safeGit(['--no-optional-locks', ...args], { cwd: root })
        .toString()
        .trim();
    if (git('ls-files', '--', 'data/site.json') === '') return null;
    const commit = git('rev-parse', '--verify', 'HEAD');
    const top = git('rev-parse', '--show-toplevel');
    const apart = LOOP_FOLDERS.map((name) => `:(exclude,glob)**/${name}/**`);
    const changed = git('-C', top, 'status', '--porcelain', '--', '.', ...apart);
    return changed === '' ? commit : null;
  } catch {
    return null;
  }
}
