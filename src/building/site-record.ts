import { type Hash, createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { EDITION_FOLDERS, walk } from '../data/walk.ts';
import { writeWhole } from '../data/write-whole.ts';
import { runningProgram } from '../newsletter/cache.ts';
import type { Settings } from '../settings.ts';
import { realPathOf } from './real-path.ts';

/**
 * From what a site was built and what came of it. It lies among the program's caches, never in or beside OUT_DIR: the
 * hash of small numbers that are withheld could be guessed.
 */
interface SiteRecord {
  readonly buildDate: string;
  readonly inputs: string;
  readonly site: string;
}

/** A hash of everything that a build is made from: the edition, the program, the variables. */
export function inputsHash(settings: Settings, repository: string): string {
  const hash = createHash('sha256');
  const { BUILD_REVISION = '', DEMO_SISTER = '' } = settings.machine;
  hash.update(JSON.stringify([settings.basePath, settings.today, BUILD_REVISION, DEMO_SISTER]));
  hash.update(runningProgram(repository, settings.machine));
  const { found } = walk(settings.siteRoot, EDITION_FOLDERS);
  const files = [...found.values()].filter(({ kind }) => kind === 'file');
  hashFiles(
    hash,
    settings.siteRoot,
    files.map(({ path }) => path),
  );
  return hash.digest('hex');
}

/** A hash of all files of a built site. */
export function siteHash(folder: string): string {
  const hash = createHash('sha256');
  hashFiles(hash, folder, filesIn(folder));
  return hash.digest('hex');
}

/** The files below a folder as paths with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function hashFiles(hash: Hash, root: string, paths: readonly string[]): void {
  // Read to one place again and again: a site has tens of thousands of files.
  let place = Buffer.alloc(FIRST_BYTES);
  for (const path of [...paths].sort()) {
    const file = openSync(join(root, path), 'r');
    try {
      const { size } = fstatSync(file);
      if (size > place.length) place = Buffer.alloc(size);
      let held = 0;
      for (let read = 1; read > 0 && held < size; held += read) {
        read = readSync(file, place, held, size - held, held);
      }
      hash.update(`\n${path}\n${held}\n`).update(place.subarray(0, held));
    } finally {
      closeSync(file);
    }
  }
}

const FIRST_BYTES = 1_000_000;

/** Notes from what the site in OUT_DIR was built; where that cannot be written, nobody will know. */
export function noteSite({ outDir, today }: Settings, inputs: string, repository: string): void {
  const path = recordOf(outDir, repository);
  const record: SiteRecord = { buildDate: today, inputs, site: siteHash(outDir) };
  try {
    writeWhole(path, `${JSON.stringify(record)}\n`);
  } catch {
    // The site is built all the same; handing it over will ask for another build.
  }
}

/**
 * Why the site in OUT_DIR is not the one that a build would make now, as a Chinese sentence;
 * undefined when it is: built today, from this edition by this program, and not touched since.
 */
export function staleSite(settings: Settings, repository: string): string | undefined {
  const { outDir, today } = settings;
  const again = '先运行npm run build';
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return `「${outDir}」里还没有建好的网站：${again}`;
  }
  const record = readRecord(outDir, repository);
  if (record === undefined) return `不知道「${outDir}」里的网站是用哪些数据建的：${again}`;
  if (record.buildDate !== today) {
    return `网站是${record.buildDate}建的，今天是${today}：${again}`;
  }
  if (record.inputs !== inputsHash(settings, repository)) {
    return `网站建好以后，数据、文章、设置或程序又改过：${again}`;
  }
  if (record.site !== siteHash(outDir)) return `「${outDir}」里的网站建好以后被改过：${again}`;
  return undefined;
}

function readRecord(outDir: string, repository: string): SiteRecord | undefined {
  try {
    const { buildDate, inputs, site } = JSON.parse(
      readFileSync(recordOf(outDir, repository), 'utf8'),
    ) as Record<keyof SiteRecord, unknown>;
    const isRead = [buildDate, inputs, site].every((each) => typeof each === 'string');
    return isRead ? ({ buildDate, inputs, site } as SiteRecord) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(outDir: string, repository: string): string {
  const real = realPathOf(outDir) ?? outDir;
  const name = createHash('sha256').update(real).digest('hex');
  return join(repository, 'node_modules/.cache/zhongchuang-gazette/built', `${name}.json`);
}
