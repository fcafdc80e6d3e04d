import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../building/static-server.ts';
import { writeFolder } from './site-files-fixture.ts';
import { type LineSpeed, slowLine } from './slow-line.ts';

const LONG = '八'.repeat(10_000);

async function lineTo(files: Readonly<Record<string, string>>, speed: LineSpeed) {
  const server = await serveFolder(writeFolder(files), '/kcj/');
  const line = await slowLine(server.url, speed);
  onTestFinished(async () => {
    await line.close();
    await server.close();
  });
  return line;
}

/** How long it took, in milliseconds. */
async function time(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

test('gives what the server gives', async () => {
  const line = await lineTo({ 'a.txt': LONG }, { latency: 0, bytesPerMillisecond: 1e6 });
  const answer = await fetch(`${line.url}a.txt`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe(LONG);
  expect((await fetch(`${line.url}b.txt`)).status).toBe(404);
});

test('lets an answer wait, and all answers share its width', async () => {
  const files = { 'a.txt': LONG, 'b.txt': LONG, 'c.txt': '八' };
  const line = await lineTo(files, { latency: 100, bytesPerMillisecond: 100 });
  const get = async (name: string) => (await fetch(line.url + name)).text();
  expect(await time(() => get('c.txt'))).toBeGreaterThan(95);
  // Twice 30,000 bytes.
  const both = await time(() => Promise.all([get('a.txt'), get('b.txt')]));
  expect(both).toBeGreaterThan(695);
});

test('is quiet when nothing has been under way for half a second', async () => {
  const line = await lineTo({ 'a.txt': '八' }, { latency: 100, bytesPerMillisecond: 100 });
  const asked = fetch(`${line.url}a.txt`);
  expect(await time(line.quiet)).toBeGreaterThan(495);
  expect(await (await asked).text()).toBe('八');
});

test('goes on when a reader goes away half-way', async () => {
  const line = await lineTo({ 'a.txt': LONG }, { latency: 0, bytesPerMillisecond: 100 });
  const leaving = new AbortController();
  await fetch(`${line.url}a.txt`, { signal: leaving.signal });
  leaving.abort();
  expect(await (await fetch(`${line.url}a.txt`)).text()).toBe(LONG);
  await line.quiet();
});
