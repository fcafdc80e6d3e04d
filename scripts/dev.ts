/** `npm run dev`: the live site; edits to data and content show without restart. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openSettings } from '../src/site.ts';
import { portOrExit, settingsOrExit } from './settings-or-exit.ts';

openSettings(settingsOrExit());
const port = portOrExit();
const root = process.cwd();
// Astro keeps the texts that it rendered; those of another edition would stand beside this one's.
rmSync(join(root, '.astro/data-store.json'), { force: true });
// Astro would take another port by itself, and notes who uses it in the user's folder.
const probe = createServer().listen(port, 'localhost');
await once(probe, 'listening');
probe.close();
await once(probe, 'close');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({ root, server: { port } });
