import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const BYTES = 32;
let held: Uint8Array | undefined | null;

/**
 * A secret of this machine and user, made when first asked for, outside of all that is copied,
 * restored or handed on with the program; undefined where the user's folder cannot be written.
 */
export function machineSecret(): Uint8Array | undefined {
  held ??= secretIn(join(homedir(), '.cache', 'zhongchuang-gazette', 'secret')) ?? null;
  return held ?? undefined;
}

function secretIn(file: string): Uint8Array | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Of two that make it at once, one wins.
    writeFileSync(file, randomBytes(BYTES), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there, or nothing can be written: reading tells.
  }
  try {
    const secret = readFileSync(file);
    return secret.length === BYTES ? secret : undefined;
  } catch {
    return undefined;
  }
}
