import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { isForPages } from '../building/left-to-node.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** What Vite has run of the program of the pages, as far as it is used. */
interface Running {
  readonly runner: { readonly evaluatedModules: RunModules };
}

interface RunModules {
  readonly idToModuleMap: ReadonlyMap<string, RunModule>;
  getModuleById(id: string): RunModule | undefined;
  invalidateModule(module: RunModule): void;
}

interface RunModule {
  readonly id: string;
  readonly importers: ReadonlySet<string>;
}

/**
 * Forgets the site when a file of the edition changes. Astro keeps the paths of every route with the
 * facts of their pages until it hears that content has changed. Returns what forgets it.
 */
export function watchEdition(server: DevServer, siteRoot: string): () => Promise<void> {
  const folders = ['data', 'content', 'public'].map((name) => join(siteRoot, name));
  const environments = Object.values(server.environments).filter(isForPages);
  server.watcher.add(folders);
  server.watcher.on('all', (event, path) => {
    const isWhole = folders.includes(path);
    if (!isWhole && !folders.some((folder) => path.startsWith(folder + sep))) return;
    // A folder that is gone is watched no more, unless it is asked for anew.
    if (isWhole && event === 'unlinkDir') server.watcher.add(path);
    void forget();
  });
  return forget;

  async function forget(): Promise<void> {
    const { forgetSite } = await import('../load-site.ts');
    forgetSite();
    for (const { hot } of environments) hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  }
}

/**
 * Has pages ask anew which files of prose there are when Astro has written its list of them. Who asks
 * while it is written leaves Astro with the list before, and it keeps that until the next change.
 */
export function watchProse(server: DevServer): void {
  const list = join(server.config.root, '.astro/data-store.json');
  server.watcher.on('all', (_, path) => {
    if (path !== list) return;
    for (const environment of Object.values(server.environments)) {
      const { runner }: Partial<Running> = environment as object;
      if (runner !== undefined) runAnew(runner.evaluatedModules, PROSE_STORE);
    }
    server.ws.send({ type: 'full-reload' });
  });
}

/** Where Astro holds the list that it has read. */
const PROSE_STORE = /\/astro\/dist\/content\/data-store\.js$/;

/** Lets a module be run again when somebody asks for it, and all that import it. */
function runAnew(modules: RunModules, id: RegExp): void {
  const found = [...modules.idToModuleMap.values()].filter((module) => id.test(module.id));
  const all = new Set(found);
  for (const { importers } of all) {
    for (const importer of importers) {
      const module = modules.getModuleById(importer);
      if (module !== undefined) all.add(module);
    }
  }
  for (const module of all) modules.invalidateModule(module);
}
