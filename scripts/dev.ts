/** `npm run dev`: the live site; edits to data and content show without restart. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { openSettings } from '../src/site.ts';
import { portOrExit, settingsOrExit } from './settings-or-exit.ts';

openSettings(settingsOrExit());
const port = portOrExit();
const root = process.cwd();
// Astro keeps the texts that it rendered; those of another edition would stand beside this one's.
rmSync(join(root, '.astro/data-store.json'), { force: true });
await dev({ root, server: { port } });
