/**
 * Renders the pages of the spaces of SITE_ROOT alone, in a process of its own, and prints what that
 * cost as JSON: a `PagesCost`. What a build has read, joined and bundled before is not counted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundlePages } from '../building/page-bundle.ts';
import { renderPages } from '../building/render-pages.ts';
import { readEdition } from '../data/edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import { openSite } from '../opened-site.ts';
import { readSettings } from '../settings.ts';
import { openSettings } from '../site.ts';
import type { PagesCost } from './pages-cost.ts';

const PAGES = 'src/pages/spaces/[id].astro';
const repository = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-pages-'));
try {
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' });
  const settings = openSettings(readSettings(process.env, repository, new Date()));
  const bundling = bundlePages({ settings, repository, scratch });
  const { edition } = readEdition(settings.siteRoot, settings.today);
  if (edition === undefined) throw new Error('the edition cannot be read');
  const site = joinSite(edition, settings.basePath);
  openSite({ site, sizes: {} });
  const pages = await bundling.done;
  const render = (isWanted: (component: string) => boolean) =>
    renderPages(pages, settings.basePath, isWanted);
  await render(() => false);
  const before = process.cpuUsage();
  await render((component) => component === PAGES);
  const { user, system } = process.cpuUsage(before);
  const cost: PagesCost = {
    pages: site.rows('spaces').length,
    userSeconds: user / 1e6,
    cpuSeconds: (user + system) / 1e6,
  };
  process.stdout.write(JSON.stringify(cost));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
