import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

/** What the bundler is told beside what Astro tells it. */
export type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Where the modules below `src` lie that Astro has to read, because they draw or import what draws. */
const DRAWING = /^(?:components|examples\/components|layouts|pages)\//;

/** The modules that an import may mean. */
export const MODULE = /^\.{1,2}\/.*\.ts$/;

/** Scripts for readers are bundled whole. */
export const isForPages = ({ name }: { readonly name: string }) => name !== 'client';

/**
 * The path below `source`, the folder `src`, of the plain module that `importer` means by `id`: one that
 * Node can read, because nothing of it is drawn. Undefined for all others.
 */
export function plainModule(
  source: string,
  id: string,
  importer: string | undefined,
): string | undefined {
  // The bundler writes paths of Windows with / too.
  if (importer === undefined || !slashed(importer).startsWith(`${slashed(source)}/`)) {
    return undefined;
  }
  const path = relative(source, join(dirname(importer), id));
  return isPlainModule(path) ? path : undefined;
}

const slashed = (path: string) => path.replaceAll('\\', '/');

/** Whether Astro need not read the module at `path` below `src`. */
export function isPlainModule(path: string): boolean {
  return !DRAWING.test(slashed(path));
}

/**
 * Leaves the plain modules of the program out of the bundle of its pages, which names those of
 * `repository` instead: pages and build share one copy of each. `program` is what Astro takes for
 * the folder of the project.
 */
export function leftToNode(repository: string, program: string): VitePlugin {
  return {
    name: 'left-to-node',
    enforce: 'pre',
    applyToEnvironment: isForPages,
    resolveId: {
      filter: { id: MODULE },
      handler(id, importer) {
        const path = plainModule(join(program, 'src'), id, importer);
        if (path === undefined) return undefined;
        return { id: pathToFileURL(join(repository, 'src', path)).href, external: true };
      },
    },
  };
}
