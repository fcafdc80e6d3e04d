import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

export interface FolderServer {
  /** The address of the folder's home page, with the base path and a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as the plainest web host does: files, `index.html` of folders, `404.html`
 * with status 404; no rewriting, no compression, no headers that a page could depend on.
 * Only this machine can reach it. Port 0 takes any free port. Rejects when the port is taken.
 */
export async function serveFolder(folder: string, basePath = '/', port = 0): Promise<FolderServer> {
  const root = realpathSync(folder);
  const base = normalizeBasePath(basePath);
  const server = createServer((request, response) => answer(root, base, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.eml': 'message/rfc822',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  if (`${address}/` === base) {
    response.writeHead(301, { Location: base }).end();
    return;
  }
  const path = address.startsWith(base) ? pathBelow(root, address.slice(base.length)) : undefined;
  if (path && !address.endsWith('/') && isFolder(path)) {
    const search = query === undefined ? '' : `?${query}`;
    response.writeHead(301, { Location: `${address}/${search}` }).end();
    return;
  }
  const wanted = path && address.endsWith('/') ? join(path, 'index.html') : path;
  if (wanted && isFile(wanted)) send(200, wanted, request, response);
  else if (isFile(join(root, '404.html'))) send(404, join(root, '404.html'), request, response);
  else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : '没有这个页面\n');
  }
}

/** The real path of a requested address, or undefined when it is bad or leads out of the folder. */
function pathBelow(root: string, address: string): string | undefined {
  try {
    const path = realpathSync(join(root, decodeURIComponent(address)));
    return path === root || path.startsWith(root + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function send(
  status: number,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(status, {
    'Content-Type': CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
    'Cache-Control': 'no-store',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** `zwgk/zckj`, `/zwgk/zckj` and `/zwgk/zckj/` are all `/zwgk/zckj/`; an empty path is `/`. */
export function normalizeBasePath(basePath: string): string {
  const parts = basePath.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
