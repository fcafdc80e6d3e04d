import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFolder } from '../testing/site-files-fixture.ts';
import { serveFolder } from './static-server.ts';

async function serve(files: Record<string, string>, basePath?: string): Promise<string> {
  const server = await serveFolder(writeFolder(files), basePath);
  onTestFinished(server.close);
  return server.url;
}

/** Asks for a path exactly as written; `fetch` would clean `..` away. */
async function statusOf(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index.html and a file with its type', async () => {
  const url = await serve({
    'index.html': '首页',
    '名录/index.html': '名录',
    'data/a.csv': '编号',
  });
  const home = await fetch(url);
  expect(await home.text()).toBe('首页');
  expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await (await fetch(`${url}名录/`)).text()).toBe('名录');
  expect((await fetch(`${url}名录`)).url).toBe(encodeURI(`${url}名录/`));
  const table = await fetch(`${url}data/a.csv?download`);
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
});

test('an unknown address gets the 404 page with status 404', async () => {
  const url = await serve({ 'index.html': '首页', '404.html': '没有' });
  const response = await fetch(`${url}nowhere/`);
  expect([response.status, await response.text()]).toEqual([404, '没有']);
});

test('under a base path nothing outside of it is served', async () => {
  const url = await serve({ 'index.html': '首页', 'a.css': '' }, 'zwgk/zckj');
  expect(new URL(url).pathname).toBe('/zwgk/zckj/');
  expect(await (await fetch(url)).text()).toBe('首页');
  expect((await fetch(url.slice(0, -1))).url).toBe(url);
  expect(await statusOf(url, '/a.css')).toBe(404);
  expect(await statusOf(url, '/zwgk/zckj/a.css')).toBe(200);
});

test('no address leads out of the folder', async () => {
  const folder = writeFolder({ 'site/index.html': '首页', 'secret.txt': '秘密' });
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  const server = await serveFolder(join(folder, 'site'));
  onTestFinished(server.close);
  const outside = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt'];
  for (const path of [...outside, '/%00', '/%zz', `/../${dirname(folder)}`]) {
    expect(await statusOf(server.url, path), path).toBe(404);
  }
});

test('only reading is allowed', async () => {
  const url = await serve({ 'index.html': '首页' });
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('6');
});

test('a taken port is an error, not a silent other port', async () => {
  const folder = writeFolder({ 'index.html': '' });
  const first = await serveFolder(folder);
  onTestFinished(first.close);
  await expect(serveFolder(folder, '/', Number(new URL(first.url).port))).rejects.toThrow(
    'EADDRINUSE',
  );
});
