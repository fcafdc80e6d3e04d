import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isForPages, MODULE, plainModule, type VitePlugin } from '../building/left-to-node.ts';

/** Astro asks for these by their names. */
const MARK = '\0shared-with-node:';
const NAME = 'zhongchuang-gazette.shared-with-node';
const SHARED = Symbol.for(NAME);
const shared: typeof globalThis & { [SHARED]?: Map<string, object> } = globalThis;

/**
 * Gives the pages of the dev server the plain modules that Node has loaded, instead of transforming and
 * running each anew: a changed row costs one reading of the edition. `repository` is the folder of
 * the project.
 */
export function sharedWithNode(repository: string): VitePlugin {
  const source = join(repository, 'src');
  const modules = (shared[SHARED] ??= new Map());
  return {
    name: 'shared-with-node',
    enforce: 'pre',
    applyToEnvironment: isForPages,
    resolveId: {
      filter: { id: MODULE },
      handler(id, importer) {
        const path = plainModule(source, id, importer);
        return path === undefined ? undefined : MARK + path;
      },
    },
    load: {
      filter: { id: new RegExp(`^${MARK}`) },
      async handler(id) {
        const path = id.slice(MARK.length);
        const held = (await import(pathToFileURL(join(source, path)).href)) as object;
        modules.set(path, held);
        const names = Object.keys(held).join(', ');
        return `export const { ${names} } = globalThis[Symbol.for('${NAME}')].get(${JSON.stringify(path)});`;
      },
    },
  };
}
