import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';

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
    // Of two that make it at once, the later one's stays.
    if (statSync(file, { throwIfNoEntry: false })?.size !== BYTES) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeWhole(file, randomBytes(BYTES), { mode: 0o600 });
    }
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
