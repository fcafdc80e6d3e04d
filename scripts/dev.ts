/** `npm run dev`: the live site; edits to data, content and program show without restart. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
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

/** Serves in a process of its own, and in a new one whenever that ends to read its program again. */
function serve(): void {
  const server = fork(join(import.meta.dirname, 'run.mjs'), ['dev-server']);
  const stop = (signal: NodeJS.Signals) => server.kill(signal);
  for (const signal of STOPS) process.once(signal, stop);
  server.once('exit', (code) => {
    for (const signal of STOPS) process.removeListener(signal, stop);
    if (code === AGAIN) serve();
    else process.exit(code ?? 1);
  });
}
