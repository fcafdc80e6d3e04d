import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Edition } from '../data/edition.ts';
import { programHash } from '../newsletter/cache.ts';
import type { Settings } from '../settings.ts';
import { withBuildLock } from './build-lock.ts';
import { cleanPictures } from './clean-pictures.ts';
import { makeDocumentFiles } from './document-files.ts';
import { makeFigurePictures } from './figure-pictures.ts';
import { makeIssueFiles, writeIssueFiles } from './issue-files.ts';
import { buildStory } from './build-story.ts';
import type { Step } from './build-story.ts';

interface SiteBuild {
  readonly settings: Settings;
  readonly edition: Edition;
  /** The folder with astro.config.mjs. */
  readonly repository: string;
  /** Milliseconds that the checks took. */
  readonly checkedIn: number;
}

/**
 * Builds the pages and files of a checked edition, and returns the story of the build. Everything is
 * written to a folder beside OUT_DIR, which is renamed when all is done; a failing build leaves
 * OUT_DIR as it was.
 */
export async function buildSite({
  settings,
  edition,
  repository,
  checkedIn,
}: SiteBuild): Promise<string> {
  const { outDir } = settings;
  // Watched from the start: a build that is stopped between two lines must leave nothing behind.
  const made: string[] = [];
  const clean = () => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  };
  const release = onStop(clean);
  const folder = (start: string) => {
    const path = mkdtempSync(start);
    made.push(path);
    return path;
  };
  mkdirSync(dirname(outDir), { recursive: true });
  const draft = folder(join(dirname(outDir), `.${basename(outDir)}-building-`));
  // A temporary folder is for its owner only; a web server must read the site.
  chmodSync(draft, 0o777 & ~process.umask());
  const cache = folder(join(tmpdir(), 'zhongchuang-gazette-'));
  const steps: Step[] = [{ name: '检查', milliseconds: checkedIn }];
  const timed = async (name: string, act: () => unknown) => {
    const started = performance.now();
    await act();
    steps.push({ name, milliseconds: performance.now() - started });
  };
  try {
    let issueFiles: ReadonlyMap<string, Uint8Array> = new Map();
    await timed('旬报的各种版本', async () => {
      issueFiles = await makeIssueFiles({ settings, edition, repository });
    });
    const program = programHash(repository, process.env);
    let documents: ReadonlyMap<string, Uint8Array> = new Map();
    await timed('公示和评价文件', async () => {
      documents = await makeDocumentFiles({ edition, repository, program });
    });
    // Their pages print the sizes.
    writeSizes(join(cache, 'issue-files.json'), new Map([...issueFiles, ...documents]));
    let pictures: ReadonlyMap<string, Uint8Array> = new Map();
    // Pictures are drawn on other threads while the pages are rendered.
    await timed('页面、文件和图', () =>
      Promise.all([
        withBuildLock(repository, () => renderPages(settings, repository, draft, cache)),
        makeFigurePictures({ edition, repository, program }).then((made) => (pictures = made)),
      ]),
    );
    writeIssueFiles(draft, pictures);
    writeIssueFiles(draft, documents);
    writeIssueFiles(draft, issueFiles);
    await timed('本版的public', () => copyPublic(settings.siteRoot, draft));
    const story = buildStory(edition, draft, steps);
    replaceFolder(draft, outDir);
    return story;
  } finally {
    release();
    clean();
  }
}

/** Cleans up when the build is stopped from outside; the function returned ends the watch. */
function onStop(clean: () => void): () => void {
  const handlers = (
    [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const
  ).map(([signal, code]) => {
    const stop = () => {
      clean();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.removeListener(signal, stop);
  });
  return () => handlers.forEach((remove) => remove());
}

/** Astro reads its settings from the environment, in its configuration and in the pages. */
async function renderPages(
  settings: Settings,
  repository: string,
  draft: string,
  cache: string,
): Promise<void> {
  Object.assign(process.env, {
    SITE_ROOT: settings.siteRoot,
    OUT_DIR: draft,
    BASE_PATH: settings.basePath,
    BUILD_DATE: settings.today,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    ISSUE_FILES: join(cache, 'issue-files.json'),
  });
  const { build } = await import('astro');
  await build({ root: repository, logLevel: 'error', cacheDir: cache });
}

/** Files of the program that an edition may replace by its own. */
const REPLACEABLE = new Set(['favicon.svg', 'robots.txt']);

/** The sizes of the files of issues and documents, for the links on their pages. */
function writeSizes(path: string, files: ReadonlyMap<string, Uint8Array>): void {
  const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  writeFileSync(path, JSON.stringify(sizes));
}

async function copyPublic(siteRoot: string, draft: string): Promise<void> {
  const folder = join(siteRoot, 'public');
  if (!existsSync(folder)) return;
  const clash = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => {
    const isBuilt = statSync(join(draft, path), { throwIfNoEntry: false })?.isFile() === true;
    return isBuilt && !REPLACEABLE.has(path);
  });
  if (clash !== undefined) {
    throw new Error(`public里的「${clash}」与构建出来的文件同名：请改名，或放到别的文件夹里`);
  }
  // A link would lead out of the site, and elsewhere on another machine.
  cpSync(folder, draft, { recursive: true, dereference: true });
  await cleanPictures(folder, draft);
}

function replaceFolder(draft: string, outDir: string): void {
  const last = `${draft}-last`;
  if (existsSync(outDir)) renameSync(outDir, last);
  try {
    renameSync(draft, outDir);
  } catch (error) {
    if (existsSync(last)) renameSync(last, outDir);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
