import { createHash } from 'node:crypto';
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
import { join } from 'node:path';
import process from 'node:process';
import type { IssueContent } from './content/blocks.ts';
import type { PaperContent } from './papers/paper-content.ts';
import type { OwnImage } from './pictures/mail-images.ts';

/**
 * The key of the files of an issue or document: a hash of everything that they are made of. `parts` are the program
 * and whatever else decides the result.
 */
export function cacheKey(
  content: IssueContent | PaperContent,
  images: readonly OwnImage[],
  parts: readonly string[],
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([FORMAT, parts, content], withoutTables));
  for (const { address, bytes } of images) {
    hash.update(`\n${address} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Files that are kept below `folder` under `key`, or made and kept. A kept result is the same,
 * byte for byte; one that is damaged is made anew. Several processes may do this at once. When
 * nothing can be written, files are made every time.
 */
export async function cachedFiles(
  folder: string | undefined,
  key: string,
  make: () => Promise<Map<string, Uint8Array>>,
): Promise<Map<string, Uint8Array>> {
  if (folder === undefined) return make();
  const file = join(folder, `${key}.issue`);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const files = await make();
  keep(folder, file, files);
  return files;
}

/**
 * Tells the program from another: the hash of its lock file, of its sources, and of the machine, because pictures and PDF may differ from platform to platform.
 */
export function programHash(
  repository: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${environment['CHROME_PATH'] ?? ''}\n`);
  hash.update(readFileSync(join(repository, 'package-lock.json')));
  for (const name of programFiles(repository)) {
    hash.update(`\n${name}\n`).update(readFileSync(join(repository, 'src', name)));
  }
  return hash.digest('hex');
}

/** Changed when the form of a kept file changes. */
const FORMAT = 'issue files 1';

/** Old results beyond this number are removed, those not used for longest first. */
const MOST_KEPT = 400;

/**
 * The sources on which the bytes of a channel may depend, as paths below src: all but those that only
 * pages and tests are made of. One too many makes files anew, one too few prints yesterday's words.
 */
export function programFiles(repository: string): string[] {
  return readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|css|ttf)$/.test(name) && !/(\.test|-fixture)\.ts$/.test(name))
    .filter((name) => !/^(pages|layouts|examples|testing)\//.test(name))
    .sort();
}

/** A figure holds the whole table that it was read from; the channels print its numbers only. */
function withoutTables(key: string, value: unknown): unknown {
  if (key === 'drawn') return undefined;
  if (key !== 'table' || typeof value !== 'object' || value === null) return value;
  const { name, title } = value as { name?: unknown; title?: unknown };
  return { name, title };
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** One file holds a line of JSON that lists the files, then their bytes one after the other. */
function keep(folder: string, file: string, files: ReadonlyMap<string, Uint8Array>): void {
  const entries: Entry[] = [...files].map(([name, bytes]) => ({
    name,
    size: bytes.byteLength,
    sha256: sha256(bytes),
  }));
  const head = Buffer.from(`${JSON.stringify(entries)}\n`);
  // Renamed when complete: another process sees all of it or nothing.
  const draft = `${file}.${process.pid}-${performance.now().toFixed(4)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([head, ...files.values()]));
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
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const entries = JSON.parse(bytes.toString('utf8', 0, end)) as Entry[];
    const files = new Map<string, Uint8Array>();
    let from = end + 1;
    for (const { name, size, sha256: expected } of entries) {
      const body = new Uint8Array(bytes.subarray(from, from + size));
      if (body.byteLength !== size || sha256(body) !== expected) return undefined;
      files.set(name, body);
      from += size;
    }
    touch(file);
    return files;
  } catch {
    return undefined;
  }
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

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
