/**
 * `npm run build`: checks, then builds the whole site to OUT_DIR. The site is written to a folder
 * beside OUT_DIR and renamed at the end, so that the last good site survives a failing build.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fullyCheckedEdition } from '../src/model/full-check.ts';
import { joinSite } from '../src/model/join-site.ts';
import { openSite } from '../src/load-site.ts';
import { textReport } from '../src/data/reporters/text.ts';
import { buildSite } from '../src/building/build-site.ts';
import { outDirFault } from '../src/building/out-dir.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const settings = settingsOrExit();
const repository = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(settings.siteRoot)) {
  process.stderr.write(`没有SITE_ROOT指的文件夹：${settings.siteRoot}\n`);
  process.exit(2);
}
const fault = outDirFault(settings, repository);
if (fault !== undefined) {
  process.stderr.write(`${fault}\n`);
  process.exit(2);
}
const started = performance.now();
const { edition, problems } = await fullyCheckedEdition(settings.siteRoot, settings.today);
if (problems.length > 0) process.stdout.write(textReport(problems));
if (edition === undefined || problems.some(({ level }) => level === 'error')) {
  process.stdout.write('没有构建，已发布的站点没有改动\n');
  process.exit(1);
}
openSite(joinSite(edition));
const checkedIn = performance.now() - started;
try {
  process.stdout.write(await buildSite({ settings, edition, repository, checkedIn }));
} catch (error) {
  process.stderr.write(
    `构建失败，已发布的站点没有改动\n${(error as Error).stack ?? String(error)}\n`,
  );
  process.exit(1);
}
