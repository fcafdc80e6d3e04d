import { fileURLToPath } from 'node:url';
import { type Settings, SettingsError, readSettings } from '../src/settings.ts';

/** The settings of this run; a variable that cannot be used ends the command with exit code 2. */
export function settingsOrExit(): Settings {
  try {
    return readSettings(process.env, fileURLToPath(new URL('..', import.meta.url)), new Date());
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
