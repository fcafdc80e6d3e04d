/** `npm run dev`: the live site; edits to data, content and program show without restart. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { AGAIN } from '../src/integrations/program-watch.ts';
import { portOrExit, settingsOrExit } from './settings-or-exit.ts';

settingsOrExit();
const port = portOrExit();
// Astro keeps the texts that it rendered; those of another edition would stand beside this one's.
rmSync(join(process.cwd(), '.astro/data-store.json'), { force: true });
// Astro would take another port by itself, and notes who uses it in the user's folder.
const probe = createServer().listen(port, 'localhost');
await once(probe, 'listening');
probe.close();
await once(probe, 'close');
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
serve();

/**
 * Serves in a process of its own, and in a new one whenever that ends to read its program again. A
 * program that cannot be read, then, waits for the next change.
 */
function serve({ isAgain = false } = {}): void {
  const server = fork(join(import.meta.dirname, 'run.mjs'), ['dev-server']);
  let isStopped = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true;
    server.kill(signal);
  };
  for (const signal of STOPS) process.once(signal, stop);
  server.once('exit', (code, signal) => {
    for (const each of STOPS) process.removeListener(each, stop);
    if (code === AGAIN) return serve({ isAgain: true });
    if (code === 1 && isAgain && !isStopped) return serveWhenChanged();
    if (signal === 'SIGKILL') process.stderr.write('预览被系统停了：核对剩下的内存，再运行一次\n');
    process.exit(code ?? 1);
  });
}

function serveWhenChanged(): void {
  process.stderr.write('预览停了。改好程序、存下，它自己再起来；按Ctrl+C结束\n');
  const watcher = watch(join(import.meta.dirname, '../src'), { recursive: true });
  watcher.once('change', () => {
    watcher.close();
    serve({ isAgain: true });
  });
}
