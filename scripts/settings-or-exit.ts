import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Settings, SettingsError, readSettings } from '../src/settings.ts';

/**
 * The settings of this run; a variable that cannot be used, and a SITE_ROOT that is no folder, end the
 * command with exit code 2. A command without an edition says so.
 */
export function settingsOrExit({ hasEdition = true } = {}): Settings {
  try {
    const repository = fileURLToPath(new URL('..', import.meta.url));
    const settings = readSettings(process.env, repository, new Date());
    // A command that makes folders would make a wrongly typed one.
    if (!hasEdition || isFolder(settings.siteRoot)) return settings;
    process.stderr.write(`没有SITE_ROOT指的文件夹：${settings.siteRoot}\n`);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
  process.exit(2);
}

/** The port of the live site and the preview: `PORT` or 4321; one that is none ends the command. */
export function portOrExit(): number {
  const given = process.env['PORT'] ?? '';
  const port = given === '' ? 4321 : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`PORT「${given}」不是端口号；应为0至65535的整数\n`);
  process.exit(2);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
