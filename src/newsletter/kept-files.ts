import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { placedError } from '../text/placed-error.ts';
import { machineSecret } from './machine-secret.ts';

/** Where what was made is kept, and for what it is asked. */
export interface Keeping {
  /** Nothing is kept when absent. */
  readonly folder: string | undefined;
  /** What the files are of: `issues/2016-01`. */
  readonly name: string;
  /** The program and what else decides the result beside the content. */
  readonly parts: readonly string[];
  /** Told what became of it. */
  readonly note?: ((origin: Origin) => void) | undefined;
}

/**
 * Where files come from: kept from an earlier run, or made because there were none (`first`), the
 * program or the content is another, or what was kept is damaged or not this machine's own.
 */
export type Origin = 'kept' | 'first' | 'program' | 'content' | 'foreign';

/**
 * Files that are kept under `key`, see `cacheKey`, or made and kept. A kept result is the same,
 * byte for byte; one that is damaged, or that this machine has not made, is made anew. Several
 * processes may do this at once. When nothing can be written, files are made every time.
 * What fails in the making is told with `name`.
 */
export async function keptFiles(
  { folder, name, parts, note = () => undefined }: Keeping,
  key: string,
  make: () => Promise<Map<string, Uint8Array>>,
): Promise<Map<string, Uint8Array>> {
  const made = () =>
    make().catch((error: unknown) => {
      throw placedError(error, name);
    });
  if (folder === undefined) return made();
  const [about, program] = [short(name), short(parts.join('\n'))];
  const file = join(folder, `${about}-${program}-${key}.issue`);
  const kept = readKept(file);
  note(kept === undefined ? whyMade(folder, basename(file), about, program) : 'kept');
  if (kept !== undefined) return kept;
  const files = await made();
  keep(folder, file, files);
  return files;
}

function whyMade(folder: string, file: string, about: string, program: string): Origin {
  const held = namesIn(folder).filter((each) => each.startsWith(`${about}-`));
  if (held.includes(file)) return 'foreign';
  if (held.some((each) => each.startsWith(`${about}-${program}-`))) return 'content';
  return held.length > 0 ? 'program' : 'first';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Old results beyond this number are removed, those not used for longest first. */
const MOST_KEPT = 400;

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** One file holds its seal, a line of JSON that lists the files, and their bytes one after the other. */
function keep(folder: string, file: string, files: ReadonlyMap<string, Uint8Array>): void {
  const secret = machineSecret();
  if (secret === undefined) return;
  const entries: Entry[] = [...files].map(([name, bytes]) => ({ name, size: bytes.byteLength }));
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files.values()]);
  // Renamed when complete: another process sees all of it or nothing.
  const draft = `${file}.${process.pid}-${performance.now().toFixed(4)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([sealOf(file, body, secret), body]));
    renameSync(draft, file);
    prune(folder);
  } catch {
    removeIfThere(draft);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written there is nothing to remove.
  }
}

function readKept(file: string): Map<string, Uint8Array> | undefined {
  const secret = machineSecret();
  if (secret === undefined) return undefined;
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(SEAL_BYTES);
    if (!timingSafeEqual(whole.subarray(0, SEAL_BYTES), sealOf(file, bytes, secret)))
      return undefined;
    const end = bytes.indexOf('\n');
    const entries = JSON.parse(bytes.toString('utf8', 0, end)) as Entry[];
    const files = new Map<string, Uint8Array>();
    let from = end + 1;
    for (const { name, size } of entries) {
      files.set(name, new Uint8Array(bytes.subarray(from, from + size)));
      from += size;
    }
    touch(file);
    return files;
  } catch {
    return undefined;
  }
}

const SEAL_BYTES = 32;

/** Proves that this machine made a result for this key: what others have put there is not taken. */
function sealOf(file: string, bytes: Uint8Array, secret: Uint8Array): Uint8Array {
  return createHmac('sha256', secret)
    .update(`${basename(file)}\n`)
    .update(bytes)
    .digest();
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Another process may have removed it; its content is read already.
  }
}

function prune(folder: string): void {
  const kept = readdirSync(folder).filter((name) => name.endsWith('.issue'));
  if (kept.length <= MOST_KEPT) return;
  const byAge = kept
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.time - b.time);
  for (const { path } of byAge.slice(0, kept.length - MOST_KEPT)) removeIfThere(path);
}
