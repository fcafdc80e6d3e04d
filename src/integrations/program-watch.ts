import { join, relative, sep } from 'node:path';
import { isPlainModule } from '../building/left-to-node.ts';

/** The exit code of a dev server that wants to be started again. */
export const AGAIN = 75;

/** What tells of changed files. */
interface Watcher {
  on(event: 'change', listener: (path: string) => void): unknown;
}

/**
 * Ends the dev server by `exit` when a plain module of the program has changed, which Node reads only
 * once; what is drawn, Astro reads again by itself.
 */
export function watchProgram(
  watcher: Watcher,
  repository: string,
  exit: (code: number) => void,
): void {
  const source = join(repository, 'src');
  watcher.on('change', (path) => {
    if (!path.startsWith(source + sep) || !/(?<!\.test)\.ts$/.test(path)) return;
    if (isPlainModule(relative(source, path))) exit(AGAIN);
  });
}
