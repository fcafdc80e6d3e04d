import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { serveEdition } from './serve-edition.ts';
import { sharedWithNode } from './shared-with-node.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lets Astro build an edition that lies outside of the project: its MDX resolves the JSX runtime
 * from here, its files are watched in dev, and its `public/` is added to ours by the build. The dev
 * server alone has the gallery, and shows the problems of the edition instead of a page.
 */
export function edition(settings: Settings): AstroIntegration {
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute, addMiddleware }) => {
        const require = createRequire(import.meta.url);
        updateConfig({
          vite: {
            resolve: { alias: { 'astro/jsx-runtime': require.resolve('astro/jsx-runtime') } },
            server: { fs: { allow: [REPOSITORY, settings.siteRoot] } },
            plugins: command === 'dev' ? [sharedWithNode(REPOSITORY)] : [],
          },
        });
        if (command === 'dev') {
          injectRoute({
            pattern: '/gallery',
            entrypoint: './src/components/gallery/Gallery.astro',
          });
          addMiddleware({
            order: 'post',
            entrypoint: new URL('page-middleware.ts', import.meta.url),
          });
        }
      },
      'astro:server:setup': ({ server }) => serveEdition(server, settings),
    },
  };
}
