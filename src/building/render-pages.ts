import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageBundle } from './page-bundle.ts';
import { pageError } from './page-error.ts';

/** What the bundled program of the pages offers, as far as it is used. */
interface PageApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

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
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  type Paths = ConstructorParameters<typeof StaticPaths>[0];
  const paths = await new StaticPaths(app as PageApp & Paths).getAll();
  const taken = new Map<string, string>();
  for (const { pathname, route } of paths) {
    const path = pathname.replace(/\/$/, '');
    const other = taken.get(path);
    if (other !== undefined) {
      throw new Error(`「${path}」有两个页面要写（${other}和${route.component}），不能构建`);
    }
    taken.set(path, route.component);
  }
  for (const { pathname, route } of paths.filter(({ route }) => isWanted(route.component))) {
    const request = new Request(new URL(addressOf(pathname, route, basePath), ORIGIN));
    const response = await app.render(request, { routeData: route }).catch((error: unknown) => {
      throw pageError(error, pathname, route.component);
    });
    await write(response, join(folder, fileOf(pathname, route)));
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

/** Written piece by piece: a large file is nowhere as a whole. */
async function write(response: Response, file: string): Promise<void> {
  if (response.status >= 300 && response.status !== 404) {
    throw new Error(`「${file}」没有内容可写（${response.status}），不能构建`);
  }
  if (response.body === null) return;
  mkdirSync(dirname(file), { recursive: true });
  const written = openSync(file, 'w');
  try {
    for await (const piece of response.body) writeFileSync(written, piece);
  } finally {
    closeSync(written);
  }
}
