/** The process in which Astro bundles the program of the pages; see `bundlePages`. */
import { readdirSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { Settings } from '../settings.ts';
import { openSettings } from '../site.ts';
import { errorParts } from '../text/error-parts.ts';
import type { BundleAnswer, BundleOrder, PageBundle, SentOrder } from './page-bundle.ts';
import { leftToNode } from './left-to-node.ts';
import { standInFor } from './program-stand-in.ts';
import { spareMemory } from './spare-memory.ts';

spareMemory();
// Whoever asked is gone.
process.once('disconnect', () => process.exit());
process.on('message', (order: SentOrder) => {
  const answer = (message: BundleAnswer) =>
    process.send?.(message, () => {
      if (!order.isKept) process.exit();
    });
  bundled(order).then(
    (bundle) => answer({ bundle }),
    (error: unknown) => answer({ error: errorParts(error) }),
  );
});

async function bundled({ settings: asked, repository, scratch }: BundleOrder): Promise<PageBundle> {
  // By the name that the current folder will have: Astro looks whether one lies in the other.
  const root = join(realpathSync(scratch), 'program');
  standInFor(repository, root);
  // Written here first: Astro moves files, which cannot be done from one disk to another.
  const folder = join(root, 'dist');
  const settings = { ...asked, outDir: folder };
  // Astro puts passing files below the current folder, where another build may run.
  process.chdir(root);
  openSettings(settings);
  const { build } = await import('astro');
  const { configOf } = (await import(pathToFileURL(join(repository, 'astro.config.mjs')).href)) as {
    configOf: (settings: Settings) => AstroUserConfig;
  };
  const config = configOf(settings);
  const left = leavePages(folder, join(root, 'pages'));
  await build({
    ...config,
    configFile: false,
    root,
    // What fails is thrown too, and told in Chinese.
    logLevel: 'silent',
    cacheDir: join(scratch, 'astro'),
    vite: {
      ...config.vite,
      cacheDir: join(scratch, 'vite'),
      resolve: { preserveSymlinks: true },
      plugins: [...(config.vite?.plugins ?? []), leftToNode(repository, root)],
    },
    integrations: [...(config.integrations ?? []), left.integration],
  });
  return left.bundle();
}

/**
 * Keeps Astro from rendering the pages of `folder` and from removing the program that does, which is
 * put to `program`, beside the packages.
 */
function leavePages(folder: string, program: string) {
  let pages: ReadonlyMap<string, { readonly styles: readonly object[] }> = new Map();
  const integration: AstroIntegration = {
    name: 'leave-pages',
    hooks: {
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'leave-pages',
          getStaticPaths: () => {
            renameSync(join(folder, '.prerender'), program);
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('no page is rendered here')),
        });
      },
    },
  };
  return {
    integration,
    bundle: (): PageBundle => {
      const entry = readdirSync(program).find((name) => /^prerender-entry\b.*\.mjs$/.test(name));
      if (entry === undefined) throw new Error('no program of the pages');
      const styles = [...pages].map(([page, held]) => [page, { styles: held.styles }] as const);
      return { folder, entry: join(program, entry), styles };
    },
  };
}
