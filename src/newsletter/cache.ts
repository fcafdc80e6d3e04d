import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { IssueContent } from './content/blocks.ts';
import type { PaperContent } from './papers/paper-content.ts';
import type { OwnImage } from './pictures/mail-images.ts';

/**
 * The key of the files of an issue or paper: a hash of everything that they are made of. `parts` are
 * the program and whatever else decides the result.
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

type Machine = Readonly<Record<string, string | undefined>>;

/**
 * Tells the program from another: the hash of its lock file, of its sources, and of the machine,
 * because pictures and PDF may differ from platform to platform, and words with what Node knows of
 * languages.
 */
export function programHash(repository: string, environment: Machine): string {
  const hash = createHash('sha256');
  hash.update(
    `${process.platform} ${process.arch} ${process.version} ${environment['CHROME_PATH'] ?? ''}\n`,
  );
  hash.update(readFileSync(join(repository, 'package-lock.json')));
  for (const name of programFiles(repository)) {
    hash.update(`\n${name}\n`).update(readFileSync(join(repository, 'src', name)));
  }
  return hash.digest('hex');
}

/** The same of the program in `repository` that runs: always the same one, so it is read once. */
export function runningProgram(repository: string, environment: Machine): string {
  const key = `${repository}\n${environment['CHROME_PATH'] ?? ''}`;
  const hash = running.get(key) ?? programHash(repository, environment);
  running.set(key, hash);
  return hash;
}

const running = new Map<string, string>();

/** Changed when the form of a kept file changes. */
const FORMAT = 'issue files 1';

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
