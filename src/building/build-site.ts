import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Edition } from '../data/edition.ts';
import type { Settings } from '../settings.ts';
import { withBuildLock } from './build-lock.ts';
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
  mkdirSync(dirname(outDir), { recursive: true });
  const draft = mkdtempSync(join(dirname(outDir), `.${basename(outDir)}-building-`));
  const cache = mkdtempSync(join(tmpdir(), 'zhongchuang-gazette-'));
  const steps: Step[] = [{ name: '检查', milliseconds: checkedIn }];
  const timed = async (name: string, act: () => unknown) => {
    const started = performance.now();
    await act();
    steps.push({ name, milliseconds: performance.now() - started });
  };
  try {
    await timed('页面和文件', () =>
      withBuildLock(join(repository, 'node_modules/.cache'), () =>
        renderPages(settings, repository, draft, cache),
      ),
    );
    await timed('本版的public', () => copyPublic(settings.siteRoot, draft));
    const story = buildStory(edition, draft, steps);
    replaceFolder(draft, outDir);
    return story;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
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
  });
  const { build } = await import('astro');
  await build({ root: repository, logLevel: 'error', cacheDir: cache });
}

function copyPublic(siteRoot: string, draft: string): void {
  const folder = join(siteRoot, 'public');
  if (existsSync(folder)) cpSync(folder, draft, { recursive: true });
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
