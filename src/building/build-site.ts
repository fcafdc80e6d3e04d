import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { openSite } from '../opened-site.ts';
import { archivedWords } from '../model/issues/archived-words.ts';
import { pageRoutes } from '../model/site/routes.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { runningProgram } from '../newsletter/cache.ts';
import { prints } from '../newsletter/print/index.ts';
import type { Settings } from '../settings.ts';
import { openSettings } from '../site.ts';
import { makePaperFiles } from './paper-files.ts';
import { makeFigurePictures } from './figure-pictures.ts';
import { makeSentPictures } from './sent-pictures.ts';
import { undrawnCharacters } from './undrawn-characters.ts';
import type { Origin } from '../newsletter/kept-files.ts';
import { makeIssueFiles, writeIssueFiles } from './issue-files.ts';
import type { Bundling } from './page-bundle.ts';
import { renderPages } from './render-pages.ts';
import { writeTableFiles } from './table-files.ts';
import type { WorkFolder } from './work-folder.ts';
import { type Step, buildStory } from './build-story.ts';
import { type StepProgress, stepProgress } from './progress.ts';
import { copyPublic } from './copy-public.ts';

interface SiteBuild {
  readonly work: WorkFolder;
  readonly settings: Settings;
  readonly site: SiteData;
  /** The folder with astro.config.mjs. */
  readonly repository: string;
  /** Milliseconds that the checks took. */
  readonly checkedIn: number;
  readonly bundling: Bundling;
  /** What is left to do when the site stands in its place. */
  readonly onPublished: () => Promise<void>;
}

/**
 * Builds the pages and files of a site whose edition is checked, and returns the story of the build. Everything is
 * written to a folder of drafts, which takes the place of OUT_DIR when all is done; a failing build
 * leaves OUT_DIR as it was.
 */
export async function buildSite({
  work,
  settings,
  site,
  repository,
  checkedIn,
  bundling,
  onPublished,
}: SiteBuild): Promise<string> {
  openSettings(settings);
  const draft = work.site;
  const steps: Step[] = [{ name: '检查', milliseconds: checkedIn, reused: '' }];
  const timed = async (name: string, total: number, act: (step: StepProgress) => unknown) => {
    const started = performance.now();
    const step = stepProgress(name, total, process.stderr);
    await act(step);
    steps.push({ name, milliseconds: performance.now() - started, reused: step.end() });
  };
  const { issues, edition } = site;
  const printer = prints(join(settings.siteRoot, 'public'), settings.machine);
  if (printer.start === undefined) process.stdout.write(NO_BROWSER);
  let issueFiles: ReadonlyMap<string, Uint8Array> = new Map();
  const program = runningProgram(repository, settings.machine);
  let documents: ReadonlyMap<string, Uint8Array> = new Map();
  // Drawn by another process while all else is made, which needs none of them.
  const origins: Origin[] = [];
  const drawn = { site, repository, program, note: (origin: Origin) => void origins.push(origin) };
  const drawing = Promise.all([makeFigurePictures(drawn), makeSentPictures(drawn)]);
  // What failed is told when they are waited for.
  drawing.catch(() => undefined);
  try {
    await timed('旬报的各种版本', issues.length, async (step) => {
      issueFiles = await makeIssueFiles({ settings, site, repository, printer, step });
    });
    await timed('公示和评价文件', edition.notices.length + edition.rounds.length, async (step) => {
      documents = await makePaperFiles({ site, printer, repository, program, step });
    });
  } finally {
    await printer.close();
  }
  // Their pages print the sizes.
  const made = [...issueFiles, ...documents].map(([name, bytes]) => [name, bytes.length] as const);
  const sizes = Object.fromEntries(made);
  // A step of its own, because papers are slow to read; held for the pages.
  if (site.archived.length > 0) {
    await timed('旧刊的文字', site.archived.length, () => archivedWords(site));
  }
  for (const line of undrawnCharacters(site)) process.stdout.write(`提醒 ${line}\n`);
  let pictures: ReadonlyMap<string, Uint8Array>[] = [];
  await timed('页面、文件和图', pageRoutes(site).length, async (step) => {
    openSite({ site, sizes, onPage: step.done, hasTableFiles: true });
    const rendering = bundling.done.then((bundle) => {
      writeTableFiles(site, bundle.folder);
      return renderPages(bundle, settings.basePath);
    });
    [pictures] = await Promise.all([drawing, rendering]);
    origins.forEach(step.noted);
    moveFolder((await bundling.done).folder, draft);
  });
  for (const files of [...pictures, documents, issueFiles]) writeIssueFiles(draft, files);
  await timed('本版的public', 0, () => copyPublic(edition.publicFiles, draft));
  await timed('换上新网站', 0, async () => {
    work.publish();
    await onPublished();
  });
  return buildStory(edition, settings.outDir, steps);
}

const NO_BROWSER =
  '没有找到浏览器，这一次不做PDF，别的都做；要PDF，装Chrome或Edge，或用CHROME_PATH指明\n';

/** To a place that is not there yet, also on another disk. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
