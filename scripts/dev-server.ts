/** The process of `npm run dev` that serves; it ends when the program is to be read again. */
import process from 'node:process';
import { watchProgram } from '../src/integrations/program-watch.ts';
import { openSettings } from '../src/site.ts';
import { portOrExit, settingsOrExit } from './settings-or-exit.ts';

// Whoever asked for the site is gone.
process.once('disconnect', () => process.exit());
openSettings(settingsOrExit());
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
const { watcher } = await dev({ root: process.cwd(), server: { port: portOrExit() } });
watchProgram(watcher, process.cwd(), (code) => process.exit(code));
