import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readablePage } from '../layouts/readable-page.ts';
import { drawnAgain, type PageModule, type StaticPage, stateNotes } from './drawn-again.ts';
import type { PageBundle } from './page-bundle.ts';
import { pageError } from './page-error.ts';

type Paths = ConstructorParameters<typeof StaticPaths>[0];

/** What the bundled program of the pages offers, as far as it is used. */
type PageApp = Paths & {
  readonly manifest: {
    middleware?: () => Promise<Pick<ReturnType<typeof stateNotes>, 'onRequest'>>;
  };
  readonly routeCache: {
    get(
      route: Route,
    ): { readonly staticPaths?: { readonly keyed: ReadonlyMap<string, StaticPage> } } | undefined;
  };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getComponentByRoute(route: Route): Promise<PageModule>;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
};

interface Route {
  readonly type: string;
  readonly component: string;
}

/**
 * Renders every page and file of a bundle into its folder, as Astro's own build does with a bundle in
 * the same process: one after the other, each from the component and the path of its route. Only
 * those of some components when it is said which.
 */
export async function renderPages(
  { entry, styles, folder }: PageBundle,
  basePath: string,
  isWanted: (component: string) => boolean = () => true,
): Promise<void> {
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: PageApp };
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  const notes = stateNotes();
  app.manifest.middleware = () => Promise.resolve(notes);
  const paths = await new StaticPaths(app).getAll();
  const taken = new Map<string, string>();
  for (const { pathname, route } of paths) {
    const path = pathname.replace(/\/$/, '');
    const other = taken.get(path);
    if (other !== undefined) {
      throw new Error(`「${path}」有两个页面要写（${other}和${route.component}），不能构建`);
    }
    taken.set(path, route.component);
  }
  const more = new Map<string, Awaited<ReturnType<typeof drawnAgain>>>();
  for (const { pathname, route } of paths.filter(({ route }) => isWanted(route.component))) {
    const file = join(folder, fileOf(pathname, route));
    try {
      const draw = more.get(route.component);
      const page = app.routeCache.get(route)?.staticPaths?.keyed.get(pathname);
      if (draw !== undefined && page !== undefined) {
        writePage(await draw(page), file, pathname);
        continue;
      }
      const request = new Request(new URL(addressOf(pathname, route, basePath), ORIGIN));
      const response = await app.render(request, { routeData: route });
      if (route.type !== 'page') {
        await writeFile(response, file);
        continue;
      }
      writePage(await textOf(response, file), file, pathname);
      if (page === undefined) continue;
      const module = await app.getComponentByRoute(route);
      more.set(route.component, await drawnAgain(module, notes.last()));
    } catch (error) {
      throw pageError(error, pathname, route.component);
    }
  }
}

/** Pages know their full addresses from site.json; this one is only the form of a request. */
const ORIGIN = 'http://localhost:4321';

/** What Astro would say in English is thrown as well. */
const SILENT = { write: () => true };

function addressOf(pathname: string, { type }: Route, basePath: string): string {
  const path = basePath + pathname.replace(/^\/|\/$/g, '');
  return type === 'endpoint' || path.endsWith('/') ? path : `${path}/`;
}

/** A page is the index of its folder; the page of what is not there, a file. */
function fileOf(pathname: string, { type }: Route): string {
  const path = pathname.replace(/^\//, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Of which digits are grouped, as the last thing that is done to a page. */
function writePage(page: string, file: string, pathname: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, readablePage(page, pathname.replace(/^\//, '')));
}

async function textOf(response: Response, file: string): Promise<string> {
  const decoder = new TextDecoder();
  let page = '';
  for await (const piece of contentOf(response, file)) {
    page += decoder.decode(piece, { stream: true });
  }
  return page;
}

/** Piece by piece: a large file is nowhere as a whole. */
async function writeFile(response: Response, file: string): Promise<void> {
  const content = contentOf(response, file);
  mkdirSync(dirname(file), { recursive: true });
  const written = openSync(file, 'w');
  try {
    for await (const piece of content) writeFileSync(written, piece);
  } finally {
    closeSync(written);
  }
}

function contentOf({ status, body }: Response, file: string): AsyncIterable<Uint8Array> {
  if (body === null || (status >= 300 && status !== 404)) {
    throw new Error(`「${file}」没有内容可写（${status}），不能构建`);
  }
  return body;
}
