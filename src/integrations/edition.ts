import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import type { MadeFile } from './made-file.ts';
import { problemPage } from './problem-page.ts';
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
            entrypoint: new URL('grouped-in-dev.ts', import.meta.url),
          });
        }
      },
      'astro:server:setup': ({ server }) => {
        const folders = ['data', 'content', 'public'].map((name) => join(settings.siteRoot, name));
        server.watcher.add(folders);
        const reload = (path: string) => {
          if (!folders.some((folder) => path.startsWith(folder + sep))) return;
          void onChange().then(() => {
            server.ws.send({ type: 'full-reload' });
          });
        };
        server.watcher.on('change', reload).on('add', reload).on('unlink', reload);
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
          // The middleware may stand before or after the base path is taken off.
          const below = path.startsWith(settings.basePath)
            ? path.slice(settings.basePath.length)
            : path.slice(1);
          made(below, settings).then((file) => {
            if (file === undefined) return next();
            response.writeHead(200, { 'Content-Type': file.type });
            response.end(file.body);
          }, next);
        });
        server.middlewares.use((request, response, next) => {
          if (!asksForPage(request.url ?? '', request.headers.accept)) return next();
          editionErrors().then((problems) => {
            if (problems.length === 0) return next();
            response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
            response.end(problemPage(problems, `${settings.basePath}@vite/client`));
          }, next);
        });
      },
    },
  };
}

/** Only the dev server makes files on demand; a build writes them all. */
async function made(path: string, settings: Settings): Promise<MadeFile | undefined> {
  const { madeInDev } = await import('./made-in-dev.ts');
  return madeInDev(path, settings);
}

/** Whether a request is for a page, rather than for a script, a style sheet or a file. */
export function asksForPage(address: string, accept = ''): boolean {
  const path = address.split(/[?#]/)[0] ?? '';
  const isFile = /\.\w+$/.test(path) && !path.endsWith('.html');
  const isInternal = /\/(@|node_modules\/|src\/|_)/.test(path);
  return !isFile && !isInternal && (accept === '' || /text\/html|\*\/\*/.test(accept));
}

// Only the dev server needs the reader; a build reads the edition in its own way.
const reader = () => import('../load-site.ts');

async function editionErrors() {
  return (await reader()).siteErrors();
}

async function onChange(): Promise<void> {
  (await reader()).forgetSite();
}
