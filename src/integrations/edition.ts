import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';

/**
 * Lets Astro build an edition that lies outside of the project: its MDX resolves the JSX runtime
 * from here, its files are watched in dev, and its `public/` is added to ours by the build.
 */
export function edition(settings: Settings): AstroIntegration {
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addWatchFile, injectRoute }) => {
        const require = createRequire(import.meta.url);
        updateConfig({
          vite: {
            resolve: { alias: { 'astro/jsx-runtime': require.resolve('astro/jsx-runtime') } },
            server: { fs: { strict: false } },
          },
        });
        addWatchFile(join(settings.siteRoot, 'data/site.json'));
        if (command === 'dev') {
          injectRoute({ pattern: '/gallery', entrypoint: './src/components/gallery/Gallery.astro' });
        }
      },
      'astro:server:setup': ({ server }) => {
        const folders = ['data', 'content', 'public'].map((name) => join(settings.siteRoot, name));
        server.watcher.add(folders);
        const reload = (path: string) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('change', reload).on('add', reload).on('unlink', reload);
      },
    },
  };
}
