import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { type EditionFiles, openEdition } from '../data/files.ts';
import { proseFiles } from '../data/prose/prose-files.ts';
import type { ProseKind } from '../data/prose/prose-kinds.ts';
import { openedSite } from '../opened-site.ts';

/**
 * The collection of a folder of `content/`: exactly the files that the checks read. Their text and
 * frontmatter do not go through Astro; an entry only says which file its page compiles.
 */
export function proseLoader(siteRoot: string, kind: ProseKind): Loader {
  return {
    name: 'prose-loader',
    load: ({ store, config, watcher }) => {
      const root = fileURLToPath(config.root);
      const list = () => {
        store.clear();
        for (const { id, file } of proseFiles(proseOf(siteRoot), kind)) {
          const filePath = relative(root, join(siteRoot, file)).replaceAll('\\', '/');
          store.set({ id, data: {}, filePath, deferredRender: true });
        }
      };
      list();
      const folder = join(siteRoot, 'content', kind);
      const relist = (path: string) => {
        if (dirname(path) === folder) list();
      };
      watcher?.on('add', relist).on('unlink', relist);
      return Promise.resolve();
    },
  };
}

/** The prose of the edition: what a build has opened and checked, in dev what lies there now. */
export function proseOf(siteRoot: string): EditionFiles {
  return openedSite()?.edition.files ?? openEdition(siteRoot, ['content']);
}
