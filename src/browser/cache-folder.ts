import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageEntry } from './package-entry.ts';

let temporary: string | undefined;

/**
 * The folder for what is made once a machine: the unpacked browser and the font configuration.
 * Beside the packages, so that `npm ci` clears it; where that cannot be written, a new folder.
 */
export function cacheFolder(): string {
  // The fonts are always there; the browser may have been left out.
  const packages = join(dirname(packageEntry('@expo-google-fonts/noto-sans-sc')), '..', '..');
  const beside = join(packages, '.cache', 'zhongchuang-gazette');
  try {
    mkdirSync(beside, { recursive: true });
    // On a file system that may only be read the folder may be there all the same.
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    temporary ??= mkdtempSync(join(tmpdir(), 'zhongchuang-gazette-'));
    return temporary;
  }
}

/** The root of the npm package that holds the browser. */
export function browserPackage(): string {
  return join(dirname(packageEntry('@sparticuz/chromium')), '..', '..');
}
