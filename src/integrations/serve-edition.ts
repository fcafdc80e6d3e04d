import process from 'node:process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HookParameters } from 'astro';
import type { Problem } from '../data/problem.ts';
import { textReport } from '../data/reporters/text.ts';
import type { Settings } from '../settings.ts';
import { MISWRITTEN, detailsOf, faultOf, faultPage } from './fault-page.ts';
import type { MadeFile } from './made-file.ts';
import { watchEdition, watchProse } from './edition-watch.ts';
import { problemPage } from './problem-page.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Lets the dev server watch an edition, make its files when somebody asks for them, and tell its
 * problems in place of its pages and files.
 */
export function serveEdition(server: DevServer, settings: Settings): void {
  const client = `${settings.basePath}@vite/client`;
  const forget = watchEdition(server, settings.siteRoot);
  watchProse(server);
  // What Astro puts before all others reads the address first, so this is put there after it.
  server.httpServer?.once('listening', () => {
    server.middlewares.stack.unshift({
      route: '',
      handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (isDecodable(request.url ?? '')) next();
        else answer(response, 400, HTML, faultPage(MISWRITTEN, client));
      },
    });
  });
  server.middlewares.use((request, response, next) => {
    const address = (request.url ?? '').split(/[?#]/)[0] ?? '';
    // The middleware may stand before or after the base path is taken off.
    const below = address.startsWith(settings.basePath)
      ? address.slice(settings.basePath.length)
      : address.slice(1);
    const tell = (problems: readonly Problem[]) =>
      asksForPage(address, request.headers.accept)
        ? answer(response, 500, HTML, problemPage(problems, client))
        : answer(response, 500, TEXT, textReport(problems));
    // Of a folder that went and came back at once the watcher may hear half.
    const editionErrors = async () => {
      const { isSiteOutdated, siteErrors } = await reader();
      if (siteErrors().length > 0 && isSiteOutdated()) await forget();
      return siteErrors();
    };
    const answered = async () => {
      const file = await made(below, settings);
      if (file !== undefined) {
        answer(response, 200, file.type, file.body);
        return;
      }
      const problems = isInternal(address) ? [] : await editionErrors();
      if (problems.length > 0) tell(problems);
      else next();
    };
    answered().catch(async (error: unknown) => {
      // What is wrong in the edition is why most often.
      const problems = await editionErrors().catch(() => []);
      if (problems.length > 0) return tell(problems);
      process.stderr.write(`${detailsOf(error)}\n`);
      answer(response, 500, HTML, faultPage(faultOf(error), client));
    });
  });
}

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
}

/** Whether what stands behind each % of an address is a character. */
function isDecodable(address: string): boolean {
  try {
    decodeURI(address.split(/[?#]/)[0] ?? '');
    return true;
  } catch {
    return false;
  }
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
  return !isFile && !isInternal(path) && (accept === '' || /text\/html|\*\/\*/.test(accept));
}

/** Whether Vite itself answers: scripts, style sheets and what else it serves for a page. */
function isInternal(path: string): boolean {
  return /\/(@|node_modules\/|src\/|_)/.test(path);
}

// Only the dev server needs the reader; a build reads the edition in its own way.
const reader = () => import('../load-site.ts');
