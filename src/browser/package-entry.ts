import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The main file of an installed package, as an absolute path. A bundle may lie outside the
 * repository; commands run in it, so packages are looked up from there when the bundle finds none.
 */
export function packageEntry(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return createRequire(join(process.cwd(), 'package.json')).resolve(name);
  }
}
