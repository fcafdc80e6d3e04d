/** `npm run dev`: the live site; edits to data and content show without restart. */
import { dev } from 'astro';
import { settingsOrExit } from './settings-or-exit.ts';

settingsOrExit();
const port = Number(process.env['PORT'] ?? 4321);
await dev({ root: process.cwd(), server: { port } });
