/**
 * `npm run build`: checks, then builds the whole site to OUT_DIR. The site is written to a folder of
 * drafts and takes its place at the end, so that the last good site survives a failing build.
 */
import { fileURLToPath } from 'node:url';
import { fullyCheckedEdition } from '../src/model/checks/full-check.ts';
import { doubledBasePath } from '../src/model/site/doubled-base-path.ts';
import { joinSite } from '../src/model/site/join-site.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { bundlePages } from '../src/building/page-bundle.ts';
import { buildSite } from '../src/building/build-site.ts';
import { inputsHash, noteSite } from '../src/building/site-record.ts';
import { spareMemory } from '../src/building/spare-memory.ts';
import { HalfReplacedError } from '../src/building/replace-site.ts';
import { openWorkFolder } from '../src/building/work-folder.ts';
import { readyToDraw } from '../src/newsletter/pictures/draw-png.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const CHANGED = '构建的时候，本版的文件被改动或移走了：不要在构建时动它们，再构建一次';

spareMemory();
const settings = settingsOrExit();
const repository = fileURLToPath(new URL('..', import.meta.url));
const work = await openWorkFolder(settings, repository, (line) => process.stderr.write(line));
// Both need nothing of what the checks read, and half of the machine is idle meanwhile.
const bundling = bundlePages({ settings, repository, scratch: work.scratch });
readyToDraw();
let inputs: string | undefined;
try {
  const started = performance.now();
  inputs = inputsHash(settings, repository);
  const { edition, problems: found } = await fullyCheckedEdition(settings.siteRoot, settings.today);
  const problems = [...found, ...(edition ? doubledBasePath(edition, settings.basePath) : [])];
  if (problems.length > 0) process.stdout.write(textReport(problems));
  if (edition === undefined || problems.some(({ level }) => level === 'error')) {
    process.stdout.write('没有构建，已发布的站点没有改动\n');
    process.exitCode = 1;
  } else {
    const site = joinSite(edition, settings.basePath);
    const checkedIn = performance.now() - started;
    process.stdout.write(
      await buildSite({ work, settings, site, repository, checkedIn, bundling, onPublished }),
    );
  }
} catch (error) {
  if (work.isPublished()) {
    process.stderr.write('新网站已经换上，收尾没有做完\n');
    throw error;
  }
  if (error instanceof HalfReplacedError) throw error;
  process.stderr.write('构建失败，已发布的站点没有改动\n');
  throw isChanged() ? new Error(CHANGED, { cause: error }) : error;
} finally {
  await close();
}

async function onPublished(): Promise<void> {
  // Changed meanwhile, the edition is not the one that was built.
  if (inputs !== undefined && !isChanged()) noteSite(settings, inputs, repository);
  await close();
}

async function close(): Promise<void> {
  await bundling.close();
  work.close();
}

/** Whether the edition is another one than when the build began. */
function isChanged(): boolean {
  try {
    return inputs !== undefined && inputs !== inputsHash(settings, repository);
  } catch {
    return true;
  }
}
