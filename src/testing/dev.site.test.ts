import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  EDITIONS,
  FIXTURE_DAY,
  REPOSITORY,
  copyEdition,
  removeTemporaryFolders,
} from './whole-site/build-edition.ts';
import { programEnvironment } from './whole-site/program-environment.ts';

/** A person waits so long for a page, on a machine that tests keep busy. */
const PATIENCE_MILLISECONDS = 60_000;

const root = copyEdition(EDITIONS.rich);
let server: ChildProcess;
let address: string;
beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}/`;
  server = spawn(process.execPath, ['scripts/run.mjs', 'dev'], {
    cwd: REPOSITORY,
    stdio: 'ignore',
    env: { ...programEnvironment(), SITE_ROOT: root, BUILD_DATE: FIXTURE_DAY, PORT: String(port) },
  });
});
afterAll(removeTemporaryFolders);

test('a changed row is on its page, and a wrong one is told in place of all pages', async () => {
  await shows('spaces/r01/', 200, '三层相加');
  change('data/spaces/notes.csv', '三层相加', '四层相加');
  await shows('spaces/r01/', 200, '四层相加');
  change('data/spaces/errata.csv', '2025-05-06', '2025-05-46');
  await shows('about/', 500, 'data/spaces/errata.csv');
  change('data/spaces/errata.csv', '2025-05-46', '2025-05-06');
  await shows('spaces/r01/', 200, '四层相加');
});

test('facts that an address is made of are those of its files now', async () => {
  await shows('notices/n2025-01/', 200, '</html>');
  const folder = (id: string) => join(root, 'data/notices', id);
  cpSync(folder('n2025-01'), folder('n2025-99'), { recursive: true });
  await shows('notices/n2025-99/', 200, '</html>');
  change('data/notices/n2025-99/notice.json', '"title": "', '"title": "改过的');
  await shows('notices/n2025-99/', 200, '改过的');
  rmSync(folder('n2025-99'), { recursive: true });
  await shows('notices/n2025-99/', 404, '</html>');
});

test('prose that is renamed while somebody asks for it is at its new address', async () => {
  const story = (id: string) => join(root, `content/stories/${id}.mdx`);
  cpSync(story('spark'), story('one'));
  await shows('stories/one/', 200, '</html>');
  for (const [before, after] of [
    ['one', 'two'],
    ['two', 'three'],
  ] as const) {
    renameSync(story(before), story(after));
    await shows(`stories/${after}/`, 200, '</html>');
  }
  rmSync(story('three'));
  await shows('stories/three/', 404, '</html>');
});

test('data that was moved away and back is read again', async () => {
  renameSync(join(root, 'data'), join(root, 'moved'));
  await shows('about/', 500, 'data/site.json');
  await shows('feed.xml', 500, 'data/site.json');
  renameSync(join(root, 'moved'), join(root, 'data'));
  await shows('about/', 200, '</html>');
});

test('an address with a wrong % is told in Chinese', async () => {
  for (const route of ['%', 'spaces/%E4%B8/', 'data/%zz.csv']) {
    await shows(route, 400, '<h1>地址没有读懂</h1>');
  }
});

test('the digits of amounts stand in groups, as a build writes them', async () => {
  await shows('support/recipients/91000000ma00000157/', 200, '300<span class="digits">000</span>');
});

test('changed prose is on its page', async () => {
  const file = 'content/stories/spark.mdx';
  writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n新写的一段。\n`);
  await shows('stories/spark/', 200, '新写的一段。');
});

test('the gallery shows every chart and every component', async () => {
  await shows('gallery/', 200, '</html>');
});

test('files that only a build writes are made when somebody asks', async () => {
  await shows('data/spaces/latest.csv', 200, '示例星火众创空间');
  await shows('issues/2025-07/email.html', 200, '</html>');
});

test('the server ends with the command', async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await expect(fetch(address)).rejects.toThrow();
});

/** Asks for a page until it has a text, as who reloads it. */
async function shows(route: string, status: number, text: string): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  let got = { status: 0, text: '' };
  while (Date.now() < end) {
    got = await fetch(address + route, { headers: { accept: 'text/html' } }).then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      () => got,
    );
    if (got.status === status && got.text.includes(text)) return;
    await setTimeout(100);
  }
  expect(got).toEqual({ status, text: expect.stringContaining(text) as string });
}

function change(file: string, before: string, after: string): void {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
