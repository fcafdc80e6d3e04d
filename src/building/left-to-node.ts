import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Folders below `src` whose modules Astro has to read, because they draw or import what draws. */
const DRAWING = new Set(['components', 'examples', 'layouts', 'pages']);

/**
 * Leaves the plain modules of the program out of the bundle of its pages, which names those of
 * `repository` instead: pages and build share one copy of each. `program` is what Astro takes for
 * the folder of the project. Scripts for readers are bundled whole.
 */
export function leftToNode(repository: string, program: string): VitePlugin {
  const source = join(program, 'src');
  return {
    name: 'left-to-node',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId: {
      filter: { id: /^\.{1,2}\/.*\.ts$/ },
      handler(id, importer) {
        if (importer?.startsWith(source + sep) !== true) return undefined;
        const path = relative(source, join(dirname(importer), id));
        const [folder = ''] = path.split(sep);
        if (DRAWING.has(folder)) return undefined;
        return { id: pathToFileURL(join(repository, 'src', path)).href, external: true };
      },
    },
  };
}
